import { hash } from 'node:crypto';

import type { Read } from '@portal/site/replica';

/** @returns by what the reads of a node are known to be the same as before */
export const toReadsDigest = (reads: readonly Read[]): string =>
  hash('sha256', JSON.stringify(reads), 'base64url');
