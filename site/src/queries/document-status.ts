import { startOfVietnamDay } from '@portal/shared-types';

/** Whether a document binds: not yet, now, no longer, or another one stands in its place. */
export type DocumentStatus = 'notYet' | 'inForce' | 'expired' | 'replaced';

/** What decides the status of a document. Dates are calendar dates in Vietnam, `yyyy-mm-dd`. */
export interface DocumentTerm {
  effectiveFrom: string | null;
  /** the first day on which it does not bind any more */
  effectiveTo: string | null;
  /** when each published document that replaces it takes effect; null: it has done so already */
  replacedFrom: readonly (string | null)[];
}

/**
 * A document takes effect and ends at the start of a day in Vietnam. It counts as replaced from the day on which a
 * replacing one takes effect, even where its own term has ended too: the reader then learns what is valid instead.
 *
 * @param hasPassed whether an instant has come, see `Reader.hasPassed`
 */
export function toDocumentStatus(
  { effectiveFrom, effectiveTo, replacedFrom }: DocumentTerm,
  hasPassed: (instant: string) => boolean,
): DocumentStatus {
  const hasCome = (date: string): boolean => hasPassed(startOfVietnamDay(date));
  if (replacedFrom.some((date) => date === null || hasCome(date))) return 'replaced';
  if (effectiveTo !== null && hasCome(effectiveTo)) return 'expired';
  return effectiveFrom !== null && !hasCome(effectiveFrom) ? 'notYet' : 'inForce';
}
