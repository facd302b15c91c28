export type PublishErrorCode =
  | 'held'
  | 'stopped'
  | 'too-many-routes-failed'
  | 'home-missing'
  | 'not-found-page-missing'
  | 'ruin'
  | 'path-clash'
  | 'written-wrong'
  | 'release-damaged';

/** Doubt about the whole site: the publish is undone and the live site stays as it is. */
export class PublishError extends Error {
  readonly code: PublishErrorCode;
  /** plain values for a message */
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: PublishErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'PublishError';
    this.code = code;
    this.facts = facts;
  }
}
