import { PublishError, type PublishErrorCode } from './publish-error.ts';

/** An error on its way from one thread to another: what is copied between threads loses its class and its code. */
export interface ThreadError {
  message: string;
  stack?: string | undefined;
  /** of a PublishError */
  publish?: { code: PublishErrorCode; facts: PublishError['facts'] };
  /** of the system or of SQLite */
  code?: string;
  syscall?: string;
  cause?: ThreadError;
}

/** @param error whatever was thrown */
export function toThreadError(error: unknown): ThreadError {
  if (!(error instanceof Error)) return { message: String(error) };
  const told: ThreadError = { message: error.message, stack: error.stack };
  if (error instanceof PublishError) return { ...told, publish: { code: error.code, facts: error.facts } };
  if ('code' in error && typeof error.code === 'string') told.code = error.code;
  if ('syscall' in error && typeof error.syscall === 'string') told.syscall = error.syscall;
  if (error.cause !== undefined) told.cause = toThreadError(error.cause);
  return told;
}

/** @returns an error of which can be told what could be told of the one that was thrown */
export function fromThreadError({ message, stack, publish, code, syscall, cause }: ThreadError): Error {
  if (publish) return new PublishError(publish.code, publish.facts);
  const error = new Error(message, cause && { cause: fromThreadError(cause) });
  if (stack !== undefined) error.stack = stack;
  return Object.assign(error, code !== undefined && { code }, syscall !== undefined && { syscall });
}
