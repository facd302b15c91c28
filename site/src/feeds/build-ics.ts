/** When an event begins or ends: an instant, or a whole calendar day `yyyy-mm-dd`. */
export type Moment = { instant: string } | { day: string };

/** One event of a calendar file. */
export interface CalendarEvent {
  /** the same for the whole life of the event, wherever it is told */
  uid: string;
  /** grows with every change */
  sequence: number;
  /** instant of the last change */
  changedAt: string;
  start: Moment;
  /** exclusive */
  end: Moment | undefined;
  summary: string;
  description: string;
  location: string | null;
  /** absolute */
  url: string;
  isOff: boolean;
}

/** A calendar file. */
export interface Calendar {
  name: string;
  /** who says so */
  publisher: string;
  events: CalendarEvent[];
}

/** RFC 5545 wants lines of at most 75 octets, the space of a continued line included. */
const lineOctets = 75;

/**
 * A calendar without any event still needs a component; the time zone says nothing that is not so.
 */
const emptyCalendar = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** @returns the calendar as RFC 5545 has it, times in UTC */
export function buildIcs({ name, publisher, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(publisher)}//portal//VI`,
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...(events.length === 0 ? emptyCalendar : events.flatMap(buildEvent)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const buildEvent = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `SEQUENCE:${String(event.sequence)}`,
  `DTSTAMP:${toUtc(event.changedAt)}`,
  `LAST-MODIFIED:${toUtc(event.changedAt)}`,
  `DTSTART${toMoment(event.start)}`,
  ...(event.end === undefined ? [] : [`DTEND${toMoment(event.end)}`]),
  `SUMMARY:${escapeText(event.summary)}`,
  ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
  ...(event.location === null ? [] : [`LOCATION:${escapeText(event.location)}`]),
  `URL:${event.url}`,
  `STATUS:${event.isOff ? 'CANCELLED' : 'CONFIRMED'}`,
  `TRANSP:${event.isOff ? 'TRANSPARENT' : 'OPAQUE'}`,
  'END:VEVENT',
];

const toMoment = (moment: Moment): string =>
  'day' in moment ? `;VALUE=DATE:${moment.day.replaceAll('-', '')}` : `:${toUtc(moment.instant)}`;

/** @returns `yyyymmddThhmmssZ` */
const toUtc = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

/** Control characters but tab and line feed may not stand in a text. */
const controls = /[^\P{Cc}\t\n]/gu;

/** @returns a value of type TEXT */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** @returns the line in pieces that end between characters, each but the first after a space */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > lineOctets) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join('\r\n');
}
