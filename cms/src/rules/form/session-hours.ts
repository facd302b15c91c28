import { getText, type Fields } from '../../entries.ts';

export type Session = 'morning' | 'afternoon' | 'evening' | 'allDay';

/** Minutes of a day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const hours = (from: number, to: number): Span => ({ from: from * 60, to: to * 60 });

/**
 * Noon and six o'clock part the day, as timetables of Vietnamese offices have it. What starts in a session ends in it;
 * twelve sharp ends a morning.
 */
export const sessionHours: Readonly<Record<Session, Span>> = {
  morning: hours(0, 12),
  afternoon: hours(12, 18),
  evening: hours(18, 24),
  allDay: hours(0, 24),
};

export const isSession = (value: unknown): value is Session =>
  typeof value === 'string' && Object.hasOwn(sessionHours, value);

/** @returns minutes since midnight, or undefined where no time stands */
export function readMinutes(entry: Fields, field: string): number | undefined {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(getText(entry, field)) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

/** @returns `hh:mm` */
export function formatMinutes(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** @returns when a row takes place: all day, or from its start to its end, a missing one being that of its session */
export function toSpan(row: Fields): Span | undefined {
  const session = row['session'];
  if (!isSession(session)) return undefined;
  if (session === 'allDay') return sessionHours.allDay;
  const whole = sessionHours[session];
  return { from: readMinutes(row, 'startTime') ?? whole.from, to: readMinutes(row, 'endTime') ?? whole.to };
}
