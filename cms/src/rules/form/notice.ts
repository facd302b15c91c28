import { getText } from '../../entries.ts';
import { problemAt, type FormCheck } from './place.ts';

/** Who is invited must know when to come; and an end needs a start. */
export const checkEventStart: FormCheck = (fields, place) => {
  if (getText(fields, 'eventStart') !== '') return [];
  if (fields['kind'] === 'invitation') return [problemAt(place, 'eventStart', 'notice.startMissing')];
  return getText(fields, 'eventEnd') === ''
    ? []
    : [problemAt(place, 'eventStart', 'notice.startOfEndMissing')];
};
