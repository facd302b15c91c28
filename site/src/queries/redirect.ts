import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';

/**
 * @param path of a route
 * @returns when and why the content left this path, or undefined where no redirect says so
 */
export function readRedirect(
  reader: Reader,
  path: string,
): Pick<Entries['redirect'], 'at' | 'reason'> | undefined {
  const [hit] = reader.list('redirectByPath', path, { limit: 1 });
  return hit && reader.get('redirect', hit.id, ['at', 'reason']);
}
