/** A value of a column; the database gives NULL where a column is not named. */
export type Value = string | number | null;

/** A component of an entry, with the file it shows. */
export interface GeneratedComponent {
  /** such as `shared.figure` */
  readonly uid: string;
  readonly columns: Readonly<Record<string, Value>>;
  /** database id of a file */
  readonly media?: { readonly field: string; readonly file: number };
}

/** A published entry as its tables hold it. */
export interface GeneratedEntry {
  readonly documentId: string;
  /** ms since the epoch; of creation and of publication */
  readonly at: number;
  readonly columns: Readonly<Record<string, Value>>;
  /** database ids of what each relation leads to */
  readonly links: Readonly<Record<string, readonly number[]>>;
  readonly components: Readonly<Record<string, readonly GeneratedComponent[]>>;
}

/** Database ids of what generated entries point to, each list used in turn. */
export interface Targets {
  readonly categories: readonly number[];
  readonly topics: readonly number[];
  readonly documentTypes: readonly number[];
  readonly issuingBodies: readonly number[];
  readonly subjects: readonly number[];
  readonly pictures: readonly number[];
  readonly papers: readonly number[];
}
