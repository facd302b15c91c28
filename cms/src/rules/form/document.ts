import { formatVietnamDate, isDocumentNumber, startOfVietnamDay, vietnamDay } from '@portal/shared-types';
import { getText } from '../../entries.ts';
import { problemAt, type FormCheck } from './place.ts';

const forms = {
  party: 'document.partyForm',
  state: 'document.stateForm',
  organization: 'document.eitherForm',
} as const;

const isSystem = (value: unknown): value is keyof typeof forms =>
  typeof value === 'string' && Object.hasOwn(forms, value);

/** The number has the form of the document's system. */
export const checkNumberForm: FormCheck = (fields, place) => {
  const [system, number] = [fields['system'], getText(fields, 'number').trim()];
  if (number === '' || !isSystem(system) || isDocumentNumber(system, number)) return [];
  return [problemAt(place, 'number', forms[system], { number })];
};

/** No document is issued after today, as the calendar in Vietnam has it. */
export const checkIssuedAt: FormCheck = (fields, place) => {
  const issuedAt = getText(fields, 'issuedAt');
  const today = vietnamDay(place.now.getTime());
  if (issuedAt === '' || issuedAt <= today) return [];
  const [date, now] = [issuedAt, today].map((day) => formatVietnamDate(startOfVietnamDay(day)));
  return [problemAt(place, 'issuedAt', 'document.issuedInFuture', { date: date ?? '', today: now ?? '' })];
};
