/** Why the build service did not take the word. */
export type DispatchErrorCode =
  /** token, project or branch are not accepted */
  | 'dispatch-refused'
  /** no connection, no answer in time, or trouble on the other side */
  | 'dispatch-failed';

export class DispatchError extends Error {
  readonly code: DispatchErrorCode;

  constructor(code: DispatchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DispatchError';
    this.code = code;
  }
}
