/*
 * The files of the index, as JSON. Only the root has a fixed name: the others lie among the hashed files and are named by
 * their content, so they may be kept for ever, and an open page reads on while a new index goes live.
 */

export const searchTypes = [
  'article',
  'notice',
  'document',
  'video',
  'album',
  'schedule',
  'topic',
  'page',
] as const;
export type SearchType = (typeof searchTypes)[number];

/** Site paths: of the root, which is asked for again at each use, and of the folder with all other files. */
export const rootPath = '/chi-muc/goc.json';
export const indexFolder = '/hashed/chi-muc/';

/** Names the segments, newest first. */
export interface RootFile {
  segments: SegmentLink[];
  /** names of the categories of articles, in their order */
  categories: string[];
  /** the file of the register of documents; null without documents */
  register: string | null;
  gone: Gone;
}

export interface SegmentLink {
  file: string;
  /** how many entries it holds */
  entries: number;
  /** differs where another segment would be built */
  stamp: string;
}

/** Entries that were withdrawn since the index was built. */
export interface Gone {
  count: number;
  /** see `toEntryKey`; null where there are too many to name: the index must not be used then */
  keys: string[] | null;
}

/** The root before the first index was built. */
export const emptyRoot: RootFile = {
  segments: [],
  categories: [],
  register: null,
  gone: { count: 0, keys: [] },
};

/** A part of the entries that was indexed together. Entries are numbered from 0 by their date. */
export interface SegmentFile {
  /** of each entry, the days since that of the entry before, the first since 1970; an entry without a date has that */
  days: number[];
  /** of each entry a letter: `a` is the first of `searchTypes` */
  types: string;
  /** of each entry its category as number in the root, -1 without one */
  categories: number[];
  /** of each entry a digit: how long it is, see `toLengthClass` */
  lengths: string;
  titles: TermTree;
  texts: TermTree;
  /** files with `cardsInFile` entries each */
  cards: string[];
  /** file with one text: the keys of all entries, `keyLength` characters each */
  keys: string;
}

/** Files of postings in the order of their terms, by the first term of each. */
export type TermTree = [firstTerm: string, file: string][];

/** Of each folded term its marked forms, each with postings: see `packPosting`. */
export type TermFile = [folded: string, ...forms: [marked: string, postings: number[]][]][];

/** What a result shows. */
export interface Card {
  path: string;
  title: string;
  /** number, kind or place, beside the date */
  note: string;
  text: string;
}

export const cardsInFile = 4;
export const keyLength = 8;

/** In titles the place of the term, in texts how much it says there. */
export const titlePlaces = 64;
export const textLevels = 4;

/** What the filters of the register need of every document. Documents are numbered from 0 by their date. */
export interface RegisterFile {
  /** slug and name of what documents are filed under */
  types: [slug: string, name: string][];
  bodies: [slug: string, name: string][];
  subjects: [slug: string, name: string][];
  /** of each document, the days since that of the document before, the first since 1970 */
  days: number[];
  /** of each document its places in `types`, `bodies` and `subjects`, -1 without one */
  typeOf: number[];
  bodyOf: number[];
  subjectsOf: number[][];
  /** of each document a letter: `a` is the first of `registerStatuses` */
  statuses: string;
  /** of each document its number, '' without one */
  numbers: string[];
  /** files with `cardsInFile` documents each */
  cards: string[];
  /** file with one text, as in a segment */
  keys: string;
}

export const registerStatuses = ['notYet', 'inForce', 'expired', 'replaced'] as const;
export type RegisterStatus = (typeof registerStatuses)[number];

/** What a row of the register shows beside what the filters know. */
export interface RegisterCard {
  path: string;
  abstract: string;
  file: { path: string; type: string; size: string; title: string } | null;
}
