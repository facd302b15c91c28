import { isSitePath } from '@portal/shared-types';

export type RequestedPath =
  { kind: 'path'; path: string; query: string } | { kind: 'malformed' } | { kind: 'unknown' };

/** Longer request targets are refused; `isSitePath` allows 1000 characters, the rest is for a query. */
const maxLength = 4000;

/**
 * Reads the target of a request line. Everything that later touches the disk has passed here.
 *
 * @param target as Node gives it in `request.url`, percent-encoding untouched
 * @returns `path`: absolute, ASCII, without `//`, `.`, `..` and names that begin with a dot; `unknown`: a well-formed
 *   target at which the site can have nothing; `malformed`: encoded slashes, control characters, broken encoding,
 *   overlong or not a path at all
 */
export function parseRequestedPath(target: string): RequestedPath {
  if (!target.startsWith('/') || target.length > maxLength) return { kind: 'malformed' };
  const end = target.search(/[?#]/);
  const raw = end === -1 ? target : target.slice(0, end);
  const query = end === -1 ? '' : target.slice(end);
  if (/%2f|%5c|%00/i.test(raw)) return { kind: 'malformed' };
  const path = decode(raw);
  if (path === undefined || hasControl(path)) return { kind: 'malformed' };
  if (!isSitePath(path) || path.includes('/.')) return { kind: 'unknown' };
  return { kind: 'path', path, query };
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

const hasControl = (text: string): boolean => /\p{Cc}/u.test(text);
