import type { SearchType } from './format.ts';

/** What is searched of one entry, whatever its type is. */
export interface SearchEntry {
  id: string;
  type: SearchType;
  path: string;
  title: string;
  /** number of a notice or document */
  number: string | null;
  /** shown beside the date */
  note: string;
  /** calendar date, '' for what has none */
  date: string;
  category: string | null;
  /** summary, names, places: counts more than the body */
  lead: string;
  body: string;
}
