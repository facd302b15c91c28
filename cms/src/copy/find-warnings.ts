import type { Fields } from '../entries.ts';
import type { GetModel } from '../models.ts';
import { checkAllCaps } from './check-all-caps.ts';
import { checkDates } from './check-dates.ts';
import { checkGluedWords } from './check-glued-words.ts';
import { checkHardSpaces } from './check-hard-spaces.ts';
import { checkPlainHttp } from './check-plain-http.ts';
import { checkRepeatedAlt } from './check-repeated-alt.ts';
import { checkTonePlacement } from './check-tone-placement.ts';
import type { CopyCheck, Warning } from './copy.ts';
import { readCopy } from './read-copy.ts';

const checks: readonly CopyCheck[] = [
  checkAllCaps,
  checkRepeatedAlt,
  checkGluedWords,
  checkHardSpaces,
  checkTonePlacement,
  checkDates,
  checkPlainHttp,
];

/**
 * @param entry as stored, or as a form sends it
 * @returns what an editor should look at before publishing
 */
export function findWarnings(getModel: GetModel, uid: string, entry: Fields): Warning[] {
  const copy = readCopy(getModel, uid, entry);
  return checks.flatMap((check) => check(copy));
}
