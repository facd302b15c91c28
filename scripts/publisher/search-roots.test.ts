import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { emptyRoot, type RootFile } from '@portal/site/search';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { switchTo, writeRelease } from './releases.ts';
import {
  followRelease,
  forgetIndexes,
  hideGone,
  putIndex,
  readIndexedNumber,
  readLiveRoot,
  toGoneKeys,
} from './search-roots.ts';

let dir: string;
let dirs: ReleaseDirs;

const report = {
  rendered: 0,
  changedPages: 0,
  routes: { added: [], changed: [], removed: [] },
  changedFiles: 0,
  removedFiles: 0,
  madeTrees: 0,
  full: false,
  setAside: [],
  deadLinks: [],
  milliseconds: 0,
};
const rootOf = (name: string): RootFile => ({ ...emptyRoot, categories: [name] });
const liveName = (): string | undefined => readLiveRoot(dirs)?.categories[0];

/** Makes a release live. */
function release(number: number): void {
  const id = `r${String(number)}`;
  writeRelease(dirs, { id, number, since: '2026-11-20T00:00:00.000Z', position: number, report }, 'root');
  switchTo(dirs, id);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roots-'));
  dirs = openReleaseDirs(dir);
  writeFileSync(join(dirs.trees, 'root'), '');
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('Readers get', () => {
  it('an empty index before the first one', () => {
    expect(readLiveRoot(dirs)).toEqual(emptyRoot);
  });

  it('the last index until the one of the live release is there', () => {
    release(1);
    expect(putIndex(dirs, 'r1', rootOf('one'), 0)).toBe(true);
    release(2);
    expect(liveName()).toBe('one');
    putIndex(dirs, 'r2', rootOf('two'), 0);
    expect(liveName()).toBe('two');
  });

  it('after a rollback the index of that release, or of the last before it that has one', () => {
    for (const number of [1, 2, 3, 4]) release(number);
    putIndex(dirs, 'r1', rootOf('one'), 0);
    putIndex(dirs, 'r3', rootOf('three'), 0);
    expect(liveName()).toBe('three');
    switchTo(dirs, 'r2');
    followRelease(dirs);
    expect(liveName()).toBe('one');
    switchTo(dirs, 'r3');
    followRelease(dirs);
    expect(liveName()).toBe('three');
  });

  it('no index that was made of a later release than theirs', () => {
    release(1);
    release(2);
    switchTo(dirs, 'r1');
    putIndex(dirs, 'r2', rootOf('two'), 0);
    expect(readLiveRoot(dirs)).toEqual(emptyRoot);
  });

  it('no index of a release that is gone', () => {
    release(1);
    expect(putIndex(dirs, 'r9', rootOf('nine'), 0)).toBe(false);
    expect(readLiveRoot(dirs)).toEqual(emptyRoot);
  });

  it('an index again after all of them were deleted', () => {
    release(1);
    rmSync(dirs.search, { recursive: true });
    followRelease(dirs);
    expect(readLiveRoot(dirs)).toEqual(emptyRoot);
  });
});

describe('A withdrawn entry', () => {
  const gone = toGoneKeys([
    { type: 'article', id: 'a', op: 'gone' },
    { type: 'article', id: 'b', op: 'changed' },
    { type: 'media', id: 'c', op: 'gone' },
  ]);

  it('is named in the live index at once, and others are not', () => {
    expect(gone).toHaveLength(1);
    hideGone(dirs, gone);
    expect(readLiveRoot(dirs)?.gone).toEqual({ count: 1, keys: gone });
  });

  it('is named no more in the next index, unless it was withdrawn while that was made', () => {
    release(1);
    hideGone(dirs, ['before']);
    const { count } = readLiveRoot(dirs)?.gone ?? { count: 0 };
    hideGone(dirs, ['meanwhile']);
    putIndex(dirs, 'r1', rootOf('one'), count);
    expect(readLiveRoot(dirs)?.gone).toEqual({ count: 1, keys: ['meanwhile'] });
    expect(liveName()).toBe('one');
  });

  it('puts the index out of use where there are too many, until the next one', () => {
    release(1);
    hideGone(
      dirs,
      Array.from({ length: 600 }, (_, index) => `k${String(index)}`),
    );
    expect(readLiveRoot(dirs)?.gone).toEqual({ count: 600, keys: null });
    hideGone(dirs, ['meanwhile']);
    putIndex(dirs, 'r1', rootOf('one'), 600);
    expect(readLiveRoot(dirs)?.gone).toEqual({ count: 1, keys: null });
    putIndex(dirs, 'r1', rootOf('two'), 1);
    expect(readLiveRoot(dirs)?.gone).toEqual({ count: 0, keys: [] });
  });

  it('costs nothing where none was', () => {
    const file = join(dirs.search, '0/goc.json');
    const before = statSync(file).mtimeMs;
    hideGone(dirs, []);
    expect(statSync(file).mtimeMs).toBe(before);
  });
});

it('two versions of the root never share a second, so that no validator stands for both', () => {
  release(1);
  const times = ['one', 'two', 'six'].map((name) => {
    putIndex(dirs, 'r1', rootOf(name), 0);
    return Math.floor(statSync(join(dirs.search, 'live/goc.json')).mtimeMs / 1000);
  });
  expect(new Set(times).size).toBe(3);
});

it('forgets indexes with their releases, but never the live one', () => {
  for (const number of [1, 2, 3]) {
    release(number);
    putIndex(dirs, `r${String(number)}`, rootOf(String(number)), 0);
  }
  forgetIndexes(dirs, new Set(['r2']));
  expect(readdirSync(dirs.search).sort()).toEqual(['0', '2', '3', 'live']);
  expect(readIndexedNumber(dirs)).toBe(3);
  expect(existsSync(join(dirs.search, 'live/goc.json'))).toBe(true);
  expect(readFileSync(join(dirs.search, 'live/goc.json'), 'utf8')).toContain('3');
});
