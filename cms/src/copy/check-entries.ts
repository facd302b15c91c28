import type { Fields } from '../entries.ts';
import type { GetModel } from '../models.ts';
import type { EntryWarnings } from './entry-warnings.ts';
import { findWarnings } from './find-warnings.ts';

/**
 * @param entries of one type, as stored
 * @param toName says by what an editor knows one of them
 * @returns those at which an editor should look before they are published together
 */
export const checkEntries = <T extends Fields>(
  getModel: GetModel,
  uid: string,
  entries: readonly T[],
  toName: (entry: T, at: number) => string,
): EntryWarnings[] =>
  entries
    .map((entry, at) => ({ name: toName(entry, at), warnings: listWarnings(getModel, uid, entry) }))
    .filter(({ warnings }) => warnings.length > 0);

/** @returns at what an editor should look in one entry */
export const listWarnings = (getModel: GetModel, uid: string, entry: Fields): string[] =>
  findWarnings(getModel, uid, entry).map(({ message }) => message);
