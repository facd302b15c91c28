import type { EntryWarnings } from '../../copy/entry-warnings.ts';
import type { DeskField } from './typed-row.ts';

/** What is wrong with a row. Errors keep all rows from being saved; clashes keep them from being published. */
export interface RowProblem {
  /** position in the list that was sent, from 0 */
  readonly row: number;
  readonly field: DeskField;
  readonly kind: 'error' | 'clash';
  readonly message: string;
}

/** The server's answer to a list of rows. */
export interface DeskAnswer {
  readonly problems: readonly RowProblem[];
  /** how many rows were saved: all, or none */
  readonly saved: number;
  /** what has to be accepted before they are published */
  readonly warnings?: readonly EntryWarnings[];
}

/** What the server has of a week. */
export interface StoredWeek {
  readonly published: number;
  /** rows that were saved and never published */
  readonly waiting: number;
}

/** The server's answer to the wish to publish what waits. */
export interface PublishAnswer {
  readonly published: number;
  /** why none was published */
  readonly problems: readonly string[];
  /** what has to be accepted before any is published */
  readonly warnings?: readonly EntryWarnings[];
}
