/** A document that bears a cited number. */
interface Bearer {
  id: string;
  /** calendar date */
  issuedAt: string;
}

/**
 * Decides which document a text means: a number is unique per issuing body and year only. A text that gives a date means
 * a document of that year, and of that very day where the year has several.
 *
 * @param date calendar date that the text gives, or null
 * @returns documentId, or undefined where the register has none, or more than the text tells apart
 */
export function pickCited(bearers: readonly Bearer[], date: string | null): string | undefined {
  if (date === null) return bearers.length === 1 ? bearers[0]?.id : undefined;
  const ofYear = bearers.filter(({ issuedAt }) => issuedAt.slice(0, 4) === date.slice(0, 4));
  const meant = ofYear.length === 1 ? ofYear : ofYear.filter(({ issuedAt }) => issuedAt === date);
  return meant.length === 1 ? meant[0]?.id : undefined;
}
