import { brotliCompressSync, constants } from 'node:zlib';

import type { RootFile } from '../format.ts';
import { toRootText } from '../write-index.ts';
import { searchIn } from './memory-index.ts';

/** What a server would send: `npm run build` and the publisher leave it to the server how hard it compresses. */
const quality = 9;

/**
 * Makes a function that tells how many bytes the first search of a page loads, with the first ten results.
 *
 * @param root,texts an index
 */
export function createWeigher(
  root: RootFile,
  texts: ReadonlyMap<string, string>,
): (text: string) => Promise<number> {
  const weights = new Map<string, number>();
  const weigh = (path: string): number => {
    const known = weights.get(path);
    if (known !== undefined) return known;
    const text = texts.get(path.slice(path.lastIndexOf('/') + 1)) ?? toRootText(root);
    const { length } = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    weights.set(path, length);
    return length;
  };
  return async (text) => {
    let bytes = 0;
    const search = searchIn(root, texts, { onLoad: (path) => (bytes += weigh(path)) });
    await (await search({ text })).read(0, 10);
    return bytes;
  };
}
