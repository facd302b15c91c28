/**
 * Looks for what the system or SQLite said, also where an error was wrapped or came from another thread.
 *
 * @returns `ENOSPC`, `SQLITE_CORRUPT` and the like, or undefined where an error is neither's
 */
export function findSystemCode(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (!('code' in inner) || typeof inner.code !== 'string') continue;
    if (inner.code.startsWith('SQLITE_')) return inner.code;
    // Node 24 knows no code for what keeps `rm` from removing, but a text.
    if ('syscall' in inner)
      return inner.code === '' && /read-only/i.test(inner.message) ? 'EROFS' : inner.code;
  }
  return undefined;
}
