import { getText } from '../../entries.ts';
import { say } from '../../i18n/vi.ts';
import { labelAt, problemAt, type FormCheck } from './place.ts';
import { formatMinutes, isSession, readMinutes, sessionHours } from './session-hours.ts';

/** Times lie within the session, and the end after the start; only what lasts all day may leave its start open. */
export const checkSessionTimes: FormCheck = (fields, place) => {
  const session = fields['session'];
  if (!isSession(session)) return [];
  const { from, to } = sessionHours[session];
  const [start, end] = [readMinutes(fields, 'startTime'), readMinutes(fields, 'endTime')];
  const outside = (field: string, time: number) =>
    problemAt(place, field, 'schedule.outsideSession', {
      time: formatMinutes(time),
      session: say(`session.${session}`),
      from: formatMinutes(from),
      to: formatMinutes(to),
    });
  return [
    ...(start === undefined && session !== 'allDay'
      ? [problemAt(place, 'startTime', 'schedule.startMissing')]
      : []),
    ...(start !== undefined && (start < from || start >= to) ? [outside('startTime', start)] : []),
    ...(end !== undefined && (end <= from || end > to) ? [outside('endTime', end)] : []),
    ...(start !== undefined && end !== undefined && end <= start
      ? [problemAt(place, 'endTime', 'times.notAfter', { other: labelAt(place, 'startTime') })]
      : []),
  ];
};

/** Who reads of a change reads why. */
export const checkChangeNote: FormCheck = (fields, place) => {
  const change = getText(fields, 'change');
  if (change === '' || change === 'none' || getText(fields, 'changeNote').trim() !== '') return [];
  return [problemAt(place, 'changeNote', 'schedule.changeNoteMissing')];
};
