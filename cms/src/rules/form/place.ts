import { labelOf } from '../../i18n/labels.ts';
import { say, type MessageKey } from '../../i18n/vi.ts';
import type { Fields } from '../../entries.ts';
import type { Problem } from '../problem.ts';

/** Where in a form the walk stands: at an entry, or at a component inside it. */
export interface Place {
  readonly uid: string;
  readonly path: readonly (string | number)[];
  /** labels of the fields above, with ` › ` behind each */
  readonly above: string;
  readonly now: Date;
}

/** Looks at the fields of one entry or component, beyond what its schema says. */
export type FormCheck = (fields: Fields, place: Place) => Problem[];

export const labelAt = (place: Place, field: string): string => `${place.above}${labelOf(place.uid, field)}`;

/**
 * @param key of a message; its `{label}` becomes the label of the field
 * @returns a problem at one field of a place
 */
export function problemAt(
  place: Place,
  field: string,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  return { path: [...place.path, field], message: say(key, { label: labelAt(place, field), ...values }) };
}
