import type { SearchType } from './format.ts';

/** Where an entry stands among all others. */
export interface EntryPlace {
  type: SearchType;
  id: string;
  /** calendar date, '' for what has none */
  date: string;
}

/** What is searched of one entry, whatever its type is. */
export interface SearchEntry extends EntryPlace {
  path: string;
  title: string;
  /** number of a notice or document */
  number: string | null;
  /** shown beside the date */
  note: string;
  category: string | null;
  /** summary, names, places: counts more than the body */
  lead: string;
  body: string;
}
