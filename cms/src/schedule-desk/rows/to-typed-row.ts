import { getText, type Fields } from '../../entries.ts';
import { enumWords } from '../../i18n/enum-words.ts';
import { addDays, formatDay } from '../sheet/find-dates.ts';
import type { TypedRow } from './typed-row.ts';

/** @param days by how many the copy is later than what is stored */
export function toTypedRow(entry: Fields, days: number): TypedRow {
  const texts = ['content', 'chair', 'attendees', 'place', 'preparingUnit', 'note'] as const;
  const times = [getText(entry, 'startTime'), getText(entry, 'endTime')].filter((time) => time !== '');
  const word = (field: string): string =>
    (enumWords as Readonly<Record<string, string>>)[getText(entry, field)] ?? '';
  return {
    date: formatDay(addDays(getText(entry, 'date'), days)),
    session: word('session'),
    time: times.map((time) => time.slice(0, 5)).join('–'),
    visibility: word('visibility'),
    ...(Object.fromEntries(texts.map((field) => [field, getText(entry, field)])) as Record<
      (typeof texts)[number],
      string
    >),
  };
}
