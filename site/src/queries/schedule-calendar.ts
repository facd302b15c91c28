import { daysOfIsoWeek, isoWeekOf, scheduleWeekPath, vietnamDay } from '@portal/shared-types';

import { changeMarks } from '../components/schedule/schedule-words.ts';
import type { Calendar, CalendarEvent, Moment } from '../feeds/build-ics.ts';
import { t } from '../i18n/t.ts';
import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import { stepWeek, thisWeek } from '../replica/weeks.ts';
import { readSiteName } from './chrome.ts';
import { cutText } from './cut-text.ts';
import { scheduleRowFields } from './schedule-week.ts';

/** Whole weeks that a calendar file holds beside this one. */
const weeksBefore = 4;
const weeksAfter = 12;

const summaryLength = 160;

/** A unit whose schedule can be had alone. */
export interface CalendarUnit {
  id: string;
  name: string;
}

/** @returns the unit, or undefined where none has that slug */
export function readUnitBySlug(reader: Reader, slug: string | undefined): CalendarUnit | undefined {
  const [hit] = reader.list('unitBySlug', slug ?? '', { limit: 1 });
  const unit = hit && reader.get('unit', hit.id, ['name']);
  return unit && { id: hit.id, name: unit.name };
}

/**
 * @param origin public origin of the site, without a trailing slash
 * @param unit whose rows alone; without it, all
 * @returns the schedule of the last weeks and of those to come
 */
export function readScheduleCalendar(reader: Reader, origin: string, unit?: CalendarUnit): Calendar {
  const publisher = readSiteName(reader);
  const title = t('schedule.title');
  const events = reader.list('schedulesByUnit', unit?.id ?? '', toWindow(reader)).flatMap(({ id }) => {
    const row = reader.get('schedule', id, fields);
    return row ? [toEvent(reader, id, row, origin)] : [];
  });
  return {
    name: unit
      ? t('calendar.unitName', { title, unit: unit.name })
      : t('calendar.name', { title, name: publisher }),
    publisher,
    events,
  };
}

function toWindow(reader: Reader): { after: string; before: string } {
  const now = reader.view(thisWeek);
  let [first, last] = [now, now];
  for (let step = 0; step < weeksBefore; step++) first = stepWeek(first, -1);
  for (let step = 0; step < weeksAfter; step++) last = stepWeek(last, 1);
  // All that stands on a day sorts below `~`.
  return { after: daysOfIsoWeek(first)[0] ?? '', before: `${daysOfIsoWeek(last)[6] ?? ''}~` };
}

const fields = [
  ...scheduleRowFields,
  'publishedAt',
  'revision',
] as const satisfies readonly (keyof Entries['schedule'])[];

type Row = Pick<Entries['schedule'], (typeof fields)[number]>;

function toEvent(reader: Reader, id: string, row: Row, origin: string): CalendarEvent {
  const mark = changeMarks[row.change]?.text;
  const content = cutText(row.content.replace(/\s+/g, ' '), summaryLength);
  const unit = row.unit === null ? undefined : reader.get('unit', row.unit, ['name'])?.name;
  const lines = [
    mark && (row.changeNote === null ? mark : t('calendar.line', { term: mark, text: row.changeNote })),
    row.content,
    ...[
      { term: t('schedule.chair'), text: row.chair },
      { term: t('schedule.attendees'), text: row.attendees },
      { term: t('schedule.preparing'), text: row.preparingUnit },
    ].map(({ term, text }) => (text === null ? undefined : t('calendar.line', { term, text }))),
    unit && t('schedule.unit', { name: unit }),
    row.note && t('schedule.note', { text: row.note }),
  ];
  return {
    uid: `schedule-${id}`,
    sequence: row.revision,
    changedAt: row.publishedAt,
    ...toSpan(row),
    summary: mark === undefined ? content : t('calendar.line', { term: mark, text: content }),
    description: lines.filter((line) => Boolean(line)).join('\n'),
    location: row.place,
    url: origin + scheduleWeekPath(isoWeekOf(row.date)),
    isOff: row.change === 'postponed' || row.change === 'cancelled',
  };
}

/** A missing end is that of the session: noon and six o'clock part the day, as the rules of the CMS have it. */
const sessionEnds = {
  morning: '12:00',
  afternoon: '18:00',
  evening: '24:00',
  allDay: '24:00',
} satisfies Record<Row['session'], string>;

function toSpan({ date, session, startTime, endTime }: Row): { start: Moment; end: Moment } {
  if (startTime === null) return { start: { day: date }, end: { day: nextDay(date) } };
  const start = toInstant(date, startTime);
  const end = toInstant(date, endTime ?? sessionEnds[session]);
  // A time outside its session would end before it starts.
  return { start: { instant: start }, end: { instant: end > start ? end : start } };
}

/** Vietnam is seven hours ahead of UTC, all year. */
const toInstant = (date: string, time: string): string =>
  time === '24:00' ? toInstant(nextDay(date), '00:00') : new Date(`${date}T${time}:00+07:00`).toISOString();

const nextDay = (date: string): string => vietnamDay(`${date}T24:00:00+07:00`);
