/**
 * Vietnam has kept UTC+7 without daylight saving since 1975 (IANA tz database, Asia/Ho_Chi_Minh), so its calendar is
 * plain arithmetic and needs no ICU.
 */
const offsetMs = 7 * 60 * 60 * 1000;

export interface VietnamDate {
  /** four digits */
  year: string;
  /** 01–12 */
  month: string;
  /** 01–31 */
  day: string;
  /** 00–23 */
  hour: string;
  /** 00–59 */
  minute: string;
  /** ISO weekday, 1 Monday – 7 Sunday */
  weekday: number;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/**
 * @param instant ISO 8601 instant or milliseconds since the epoch
 * @returns the calendar date and wall time in Vietnam
 * @throws RangeError when the instant is not a date
 */
export function toVietnamDate(instant: string | number): VietnamDate {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(instant)}`);
  const shifted = new Date(ms + offsetMs);
  return {
    year: pad(shifted.getUTCFullYear(), 4),
    month: pad(shifted.getUTCMonth() + 1),
    day: pad(shifted.getUTCDate()),
    hour: pad(shifted.getUTCHours()),
    minute: pad(shifted.getUTCMinutes()),
    weekday: shifted.getUTCDay() || 7,
  };
}

/**
 * @param date calendar date in Vietnam, `yyyy-mm-dd`
 * @returns the instant at which that day begins there, as ISO 8601 in UTC
 * @throws RangeError when the text is not a calendar date
 */
export function startOfVietnamDay(date: string): string {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`);
  return new Date(Date.parse(date) - offsetMs).toISOString();
}

/** @returns whether a text is a day that the calendar has, `yyyy-mm-dd` */
export function isCalendarDate(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** @returns `dd/mm/yyyy` in Vietnam */
export function formatVietnamDate(instant: string | number): string {
  const { day, month, year } = toVietnamDate(instant);
  return `${day}/${month}/${year}`;
}

/** @returns `hh:mm, dd/mm/yyyy` in Vietnam */
export function formatVietnamDateTime(instant: string | number): string {
  const { hour, minute } = toVietnamDate(instant);
  return `${hour}:${minute}, ${formatVietnamDate(instant)}`;
}

/** @returns `yyyy-mm` in Vietnam, the month by which lists and paths are cut */
export function vietnamMonth(instant: string | number): string {
  const { year, month } = toVietnamDate(instant);
  return `${year}-${month}`;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * @param date calendar date, `yyyy-mm-dd`
 * @returns the ISO 8601 week it lies in, `yyyy-Www`; the year is the week's, which differs from the date's around New Year
 * @throws RangeError when the text is not a calendar date
 */
export function isoWeekOf(date: string): string {
  const day = Date.parse(startOfVietnamDay(date)) + offsetMs;
  const weekday = new Date(day).getUTCDay() || 7;
  const thursday = new Date(day + (4 - weekday) * dayMs);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - firstOfYear) / dayMs / 7) + 1;
  return `${pad(thursday.getUTCFullYear(), 4)}-W${pad(week)}`;
}

/**
 * @param week ISO week, `yyyy-Www`
 * @returns its seven days from Monday, as `yyyy-mm-dd`
 * @throws RangeError when the text is not an ISO week
 */
export function daysOfIsoWeek(week: string): string[] {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  const january4 = Date.UTC(Number(year), 0, 4);
  const monday =
    january4 - ((new Date(january4).getUTCDay() || 7) - 1) * dayMs + (Number(number) - 1) * 7 * dayMs;
  const days = Array.from({ length: 7 }, (_, index) =>
    Number.isNaN(monday) || year === '' ? '' : new Date(monday + index * dayMs).toISOString().slice(0, 10),
  );
  if (days[0] === undefined || days[0] === '' || isoWeekOf(days[0]) !== week)
    throw new RangeError(`not an ISO week: ${week}`);
  return days;
}

/** @returns the calendar date in Vietnam at an instant, `yyyy-mm-dd` */
export function vietnamDay(instant: string | number): string {
  const { year, month, day } = toVietnamDate(instant);
  return `${year}-${month}-${day}`;
}
