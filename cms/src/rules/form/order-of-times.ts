import { getText } from '../../entries.ts';
import { labelAt, problemAt, type FormCheck } from './place.ts';

/** @returns a check that one date or instant is not before another; nothing is asked where either is empty */
export const notBefore = (later: string, earlier: string): FormCheck =>
  createOrderCheck(later, earlier, false);

/** @returns a check that one date or instant is after another; nothing is asked where either is empty */
export const after = (later: string, earlier: string): FormCheck => createOrderCheck(later, earlier, true);

function createOrderCheck(later: string, earlier: string, strictly: boolean): FormCheck {
  return (fields, place) => {
    const [from, to] = [Date.parse(getText(fields, earlier)), Date.parse(getText(fields, later))];
    if (Number.isNaN(from) || Number.isNaN(to) || to > from || (to === from && !strictly)) return [];
    const key = strictly ? 'times.notAfter' : 'times.before';
    return [problemAt(place, later, key, { other: labelAt(place, earlier) })];
  };
}
