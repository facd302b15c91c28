/** What an editor should look at in one of several entries. */
export interface EntryWarnings {
  /** by what editors know it */
  readonly name: string;
  readonly warnings: readonly string[];
}

/** An entry of a list that is to be published. */
export interface CheckedEntry extends EntryWarnings {
  readonly documentId: string;
  /** what keeps it from being published */
  readonly problems: readonly string[];
}
