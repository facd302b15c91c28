/** Why a sync stopped. Each is doubt about the whole, so nothing of it may be kept. */
export type SyncErrorCode =
  /** no connection, or no answer in time */
  | 'cms-unreachable'
  /** the token is not accepted (401, 403) */
  | 'cms-refused'
  /** an answer that cannot be used: status 5xx, broken JSON, GraphQL errors, not what was asked for */
  | 'cms-answer'
  /** the replica has more or fewer entries than the CMS counts */
  | 'census'
  /** more than half of a type would vanish at once */
  | 'shrink'
  /** too many entries cannot be taken over */
  | 'too-many-bad';

/** Doubt about the whole. The message says what was seen, in a sentence for operators. */
export class SyncError extends Error {
  readonly code: SyncErrorCode;

  constructor(code: SyncErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SyncError';
    this.code = code;
  }
}

/** One entry cannot be taken over; all others can. The message says why. */
export class EntryError extends Error {
  override readonly name = 'EntryError';
}
