import { dayWords } from '../i18n/copy-words.ts';
import type { CopyCheck } from './copy.ts';
import { firstPerField, placesOf } from './first-per-field.ts';

const { day, month, year } = dayWords;
const dayAndMonth = `\\d{1,2}(?:\\s*[/-]\\s*|\\s+${month}\\s+)\\d{1,2}`;
const withYear = `(?:\\s*[/.-]\\s*|,?\\s+${year}\\s+)\\d{4}`;
const date = new RegExp(`(?<!\\p{L})${day}\\s+${dayAndMonth}(?!\\d|${withYear})`, 'giu');
/** `from 5/3 to 7/3/2026`: the year of the end is that of the beginning. */
const saidLater = new RegExp(`^.{0,24}?${dayAndMonth}${withYear}`, 'iu');

/** A date without a year is read for years. */
export const checkDates: CopyCheck = ({ texts }) =>
  firstPerField(texts, 'dateWithoutYear', (text) =>
    placesOf(text, date).filter(({ index, length }) => !saidLater.test(text.slice(index + length))),
  );
