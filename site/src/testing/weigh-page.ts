import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

import type { Bundle } from '../../render/index.ts';
import type { TestPage } from './render-fixture.ts';

/** What a reader's browser fetches for a page beside pictures, in bytes of brotli; faces as they are. */
export interface PageWeight {
  html: number;
  css: number;
  /** with what it loads only when asked for */
  js: number;
  fonts: number;
}

const named = /\/?([\w.-]+\.(?:css|js|woff2|svg))\b/g;

/** Weighs a page and every file of the bundle that it names, or that those files name. */
export function weighPage({ html }: TestPage, { clientFiles }: Bundle): PageWeight {
  const files = new Map(clientFiles.map(({ path, absolute }) => [path.split('/').at(-1) ?? path, absolute]));
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const [, name = ''] of text.matchAll(named)) {
      const file = files.get(name);
      if (file === undefined || found.has(name)) continue;
      found.add(name);
      if (/\.(?:css|js)$/.test(name)) follow(readFileSync(file, 'utf8'));
    }
  };
  follow(html);
  const sum = (extension: string, weigh: (bytes: Buffer) => number): number =>
    [...found]
      .filter((name) => name.endsWith(extension))
      .reduce((total, name) => total + weigh(readFileSync(files.get(name) ?? '')), 0);
  return {
    html: toBrotliSize(Buffer.from(html)),
    css: sum('.css', toBrotliSize),
    js: sum('.js', toBrotliSize),
    fonts: sum('.woff2', ({ length }) => length),
  };
}

const toBrotliSize = (bytes: Buffer): number => brotliCompressSync(bytes).length;
