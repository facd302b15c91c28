import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { buildManifest, toSha256 } from '@portal/site/render';
import { emptyRoot, toRootText } from '@portal/site/search';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkSite } from './check-site.ts';

let dir: string;

const pages: Record<string, string> = {
  'index.html':
    '<a href="/tin-tuc/">news</a> <a href="/hashed/a.1.css">style</a> <a href="/tin-tuc">same</a>',
  '404.html': '<a href="/">home</a>',
  'tin-tuc/index.html': '<a href="/">home</a>',
  'hashed/a.1.css': 'body{}',
};

const write = (path: string, body: string | Uint8Array): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), body);
};

function build(files: Record<string, string>): void {
  for (const [path, body] of Object.entries(files)) write(path, body);
  const hashes = Object.entries(files).map(([path, body]) => [path, toSha256(body)] as const);
  for (const { path, body } of buildManifest({ position: 1, asOf: null }, hashes).files) write(path, body);
  writeIndex(['[]']);
}

/** An index of one segment; what its files hold does not matter here. */
function writeIndex(postings: string[]): void {
  const put = (text: string): string => {
    const name = toSha256(text).slice(0, 12);
    write(`hashed/chi-muc/${name}.json`, text);
    return name;
  };
  const texts = postings.map((text) => ['a', put(text)]);
  const file = put(JSON.stringify({ titles: [], texts, cards: [], keys: put('""') }));
  write('chi-muc/goc.json', toRootText({ ...emptyRoot, segments: [{ file, entries: 1, stamp: '' }] }));
}

const indexFile = (content: string): string => `hashed/chi-muc/${toSha256(content).slice(0, 12)}.json`;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'built-'));
  build(pages);
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('The check of a built site', () => {
  it('finds nothing in a whole one, whatever else its hashed directory holds', () => {
    write('hashed/other.2.css', 'older');
    expect(checkSite(dir)).toEqual({ files: 4, faults: [], deadLinks: [] });
  });

  it.each([
    [
      'a page that was changed',
      () => write('tin-tuc/index.html', 'x'),
      'tin-tuc/index.html is not what was built',
    ],
    [
      'a page that is gone',
      () => rmSync(join(dir, 'tin-tuc'), { recursive: true }),
      'tin-tuc/index.html is missing',
    ],
    ['a file that nobody built', () => write('old/index.html', 'x'), 'old/index.html is in no manifest'],
    ['no manifest', () => rmSync(join(dir, 'manifest.json')), 'manifest.json cannot be read'],
    ['no index', () => rmSync(join(dir, 'chi-muc/goc.json')), 'chi-muc/goc.json cannot be read'],
    [
      'a file of the index that is gone',
      () => rmSync(join(dir, indexFile('[]'))),
      `${indexFile('[]')} is missing: the index names it`,
    ],
    [
      'a file of the index that was changed',
      () => write(indexFile('[]'), '[1]'),
      `${indexFile('[]')} is not what was built`,
    ],
    [
      'a part that was changed',
      () =>
        write(
          'manifest/root.json',
          readFileSync(join(dir, 'manifest/root.json'), 'utf8').replace('404', '405'),
        ),
      'manifest/root.json is not what was built',
    ],
    [
      'a manifest of another release',
      () =>
        write(
          'manifest.json',
          readFileSync(join(dir, 'manifest.json'), 'utf8').replace(/"root":"./, '"root":"x'),
        ),
      'manifest.json is not whole',
    ],
  ])('names %s', (_, spoil, fault) => {
    spoil();
    expect(checkSite(dir).faults).toContain(fault);
  });

  it('refuses a site without a home or an error page, although its manifest is whole', () => {
    rmSync(dir, { recursive: true });
    build({ 'a/index.html': 'x' });
    expect(checkSite(dir).faults).toEqual(['index.html is missing', '404.html is missing']);
  });

  it('tells of links that lead nowhere', () => {
    build({ ...pages, 'tin-tuc/index.html': '<a href="/khong-co/">x</a>' });
    expect(checkSite(dir)).toMatchObject({
      faults: [],
      deadLinks: ['tin-tuc/index.html links to /khong-co/, which is not there'],
    });
  });
});
