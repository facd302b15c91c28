/** Node hides the reason of a failed fetch in `cause`, and in `errors` of that where several addresses were tried. */
export function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.message === '') return error.errors.map(toReason).join(', ');
  return error.cause instanceof Error ? toReason(error.cause) : error.message;
}
