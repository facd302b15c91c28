import { foldVietnamese } from '@portal/shared-types';
import type { Session } from '../../rules/form/session-hours.ts';

/** Times of a row as `hh:mm`. */
export interface Times {
  readonly start?: string;
  readonly end?: string;
}

const sessionWords: readonly (readonly [Session, RegExp])[] = [
  ['allDay', /\b(?:ca ngay|sang[ ,+/&-]*(?:va )?chieu|s[ ]?[+/&-][ ]?c)\b/],
  ['morning', /\bsang\b|^s$/],
  ['afternoon', /\bchieu\b|^c$/],
  ['evening', /\btoi\b|^t$/],
];

/** The word for "until" loses its difference from "evening" with its marks. */
const foldTimes = (text: string): string =>
  foldVietnamese(text.normalize('NFC').replace(/\bt\u1edbi(?!\p{L})/giu, ' den '));

/** @returns the part of the day that a text names, such as `Buoi sang`, `S`, `14h (chieu)`, `Ca ngay` */
export function readSession(text: string): Session | undefined {
  const folded = foldTimes(text);
  return sessionWords.find(([, words]) => words.test(folded))?.[0];
}

const oneTime = String.raw`(\d{1,2})(?:\s*(?:h|g|gio|:|\.)\s*(\d{1,2}))?(?::\d{2})?\s*(?:h|g|gio|phut|p|')?\s*(am|pm)?`;
const wholeTime = new RegExp(
  String.raw`^(?:tu|luc|bat dau)?\s*${oneTime}(?:\s*(?:-|–|—|~|->|den|=>)+\s*(?:luc)?\s*${oneTime})?$`,
);

/**
 * @param text such as `7h30`, `07:30 – 11h`, `8 gio den 10 gio 30`, `14h (chieu)`
 * @param session where it is known: two o'clock in the afternoon is `2h` to many
 * @returns the times, none for an empty text, or undefined when they cannot be read
 */
export function readTimes(text: string, session: Session | undefined): Times | undefined {
  const bare = foldTimes(text)
    .replace(
      /\b(?:buoi\s+)?(?:sang|chieu)\b|\b(?:buoi )toi\b|\btoi(?=\s*[):,]|\s*$)|\bca ngay\b|\bbuoi\b/g,
      ' ',
    )
    .replace(/[(),;:]\s*$|^\s*[(),;:]|[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '') return {};
  const found = wholeTime.exec(bare);
  if (found === null) return undefined;
  const [, hour, minute, half, endHour, endMinute, endHalf] = found;
  const start = toTime(hour, minute, half, session);
  if (start === undefined) return undefined;
  if (endHour === undefined) return { start };
  const end = toTime(endHour, endMinute, endHalf, session);
  return end === undefined ? undefined : { start, end };
}

function toTime(
  hourText = '',
  minuteText = '0',
  half: string | undefined,
  session: Session | undefined,
): string | undefined {
  const [given, minute] = [Number(hourText), Number(minuteText)];
  const hour = toDayHour(given, half, session);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return hour === 24 ? '23:59' : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function toDayHour(hour: number, half: string | undefined, session: Session | undefined): number {
  if (half === 'pm') return hour < 12 ? hour + 12 : hour;
  if (half === 'am') return hour === 12 ? 0 : hour;
  if (session === 'afternoon' && hour >= 1 && hour <= 6) return hour + 12;
  if (session === 'evening' && hour >= 5 && hour <= 11) return hour + 12;
  return hour;
}

/** @returns the part of the day in which something starts */
export function sessionOfTime(start: string): Session {
  const hour = Number(start.slice(0, 2));
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
