import type { IndexName } from './indexes.ts';
import type { Reader } from './reader.ts';

/**
 * Lists the months in which articles were first published, newest first. One short read a month, so its cost does not
 * grow with the number of articles.
 *
 * @param category documentId; without it, of all articles
 * @param year four digits; without it, of all years
 * @returns months as `yyyy-mm`
 */
export function listMonths(
  reader: Reader,
  { category, year }: { category?: string; year?: string } = {},
): string[] {
  const index: IndexName = category === undefined ? 'monthsOfArticles' : 'monthsOfCategory';
  const months: string[] = [];
  // `|` and `-` sort below `~`.
  let before = `${year ?? ''}~`;
  for (;;) {
    const bounds = year === undefined ? { before } : { before, after: `${year}-` };
    const [hit] = reader.list(index, category ?? '', { ...bounds, order: 'desc', limit: 1 });
    if (!hit) return months;
    const month = hit.sort.slice(0, 7);
    months.push(month);
    before = month;
  }
}
