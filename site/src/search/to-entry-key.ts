import { hash } from 'node:crypto';

import { keyLength } from './format.ts';

/** @returns a short name of an entry, the same while it lives; two may share one, and both be left out for a minute */
export const toEntryKey = ({ type, id }: { type: string; id: string }): string =>
  hash('sha256', `${type} ${id}`, 'hex').slice(0, keyLength);
