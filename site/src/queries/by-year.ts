import { toVietnamDate } from '@portal/shared-types';

/** Items that share a year. */
export interface YearGroup<Item> {
  /** four digits */
  year: string;
  items: Item[];
}

/**
 * @param items in any order by `date`, a calendar date or an instant
 * @returns groups in the order in which their years first occur
 */
export function groupByYear<Item extends { date: string }>(items: readonly Item[]): YearGroup<Item>[] {
  const groups = Map.groupBy(items, ({ date }) =>
    date.length === 10 ? date.slice(0, 4) : toVietnamDate(date).year,
  );
  return [...groups].map(([year, grouped]) => ({ year, items: grouped }));
}
