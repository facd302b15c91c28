import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { LRUCache } from 'lru-cache';

import type { Encoding } from './choose-encoding.ts';

/** Packs bodies, and keeps what it has packed. */
export interface Packer {
  /**
   * @param key of the bytes: other bytes, another key
   * @returns the packed bytes, or undefined where packing makes them no smaller
   */
  pack(key: string, body: Buffer, encoding: Encoding): Promise<Buffer | undefined>;
}

/** Bytes of packed bodies that are kept; what was not asked for the longest goes first. */
const kept = 32 * 1024 * 1024;

/** Less is not worth the header. */
const leastBytes = 300;

/** A longer body is packed fast and stays so: the best packing would hold a core for seconds. */
const mostForBest = 512 * 1024;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

type Effort = 'fast' | 'best';

const pressers: Record<Encoding, Record<Effort, (body: Buffer) => Promise<Buffer>>> = {
  br: {
    fast: (body) => brotli(body, toBrotliOptions(body, 4)),
    best: (body) => brotli(body, toBrotliOptions(body, constants.BROTLI_MAX_QUALITY)),
  },
  gzip: {
    fast: (body) => deflate(body, { level: 5 }),
    best: (body) => deflate(body, { level: constants.Z_BEST_COMPRESSION }),
  },
};

const toBrotliOptions = (body: Buffer, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
});

/** Bodies that wait to be packed anew; more would hold memory for pages that may not be asked for again. */
const mostWaiting = 50;

interface Packed {
  bytes: Buffer;
  /** whether it waits to be packed anew, or need not be */
  isSettled: boolean;
}

/**
 * Makes a packer that packs fast for the one who asks first, and anew as well as it can for those who come later, one
 * body at a time and beside the thread that answers.
 */
export function createPacker(): Packer {
  const packed = new LRUCache<string, Packed>({
    maxSize: kept,
    sizeCalculation: ({ bytes }, name) => bytes.length + name.length,
  });
  const running = new Map<string, Promise<Packed>>();
  let waiting = 0;
  let later: Promise<void> = Promise.resolve();

  const packFast = (name: string, body: Buffer, encoding: Encoding): Promise<Packed> => {
    const known = running.get(name);
    if (known) return known;
    const pressing = press(name, body, encoding).finally(() => running.delete(name));
    running.set(name, pressing);
    return pressing;
  };

  const press = async (name: string, body: Buffer, encoding: Encoding): Promise<Packed> => {
    const bytes = await pressers[encoding].fast(body);
    const result = { bytes, isSettled: body.length > mostForBest };
    packed.set(name, result);
    return result;
  };

  const packBestLater = (name: string, body: Buffer, encoding: Encoding): void => {
    waiting += 1;
    later = later
      .then(async () => {
        const bytes = await pressers[encoding].best(body);
        const known = packed.peek(name);
        if (known && bytes.length < known.bytes.length) packed.set(name, { bytes, isSettled: true });
      })
      // Readers go on getting what was packed fast.
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
  };

  return {
    pack: async (key, body, encoding) => {
      if (body.length < leastBytes) return undefined;
      const name = `${encoding} ${key}`;
      const known = packed.get(name);
      if (known && !known.isSettled && waiting < mostWaiting) {
        known.isSettled = true;
        packBestLater(name, body, encoding);
      }
      const { bytes } = known ?? (await packFast(name, body, encoding));
      return bytes.length < body.length ? bytes : undefined;
    },
  };
}
