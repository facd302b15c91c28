/** What an editor should look at in one of several entries. */
export interface EntryWarnings {
  /** by what editors know it */
  readonly name: string;
  readonly warnings: readonly string[];
}
