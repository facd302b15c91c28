import { vietnamDay } from '@portal/shared-types';

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
 * @param asOf instant
 */
export function toDocumentStatus(
  { effectiveFrom, effectiveTo, replacedFrom }: DocumentTerm,
  asOf: string,
): DocumentStatus {
  const today = vietnamDay(asOf);
  if (replacedFrom.some((date) => date === null || date <= today)) return 'replaced';
  if (effectiveTo !== null && effectiveTo <= today) return 'expired';
  return effectiveFrom !== null && effectiveFrom > today ? 'notYet' : 'inForce';
}
