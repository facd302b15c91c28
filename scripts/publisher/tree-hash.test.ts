import { describe, expect, it } from 'vitest';

import { toTreeSha, type TreeEntry } from './tree-hash.ts';
import { toDirtyDirs } from './write-trees.ts';

const entry = (name: string, sha = '1', kind: TreeEntry['kind'] = 'file'): TreeEntry => ({ kind, name, sha });

describe('The name of a tree', () => {
  it('does not depend on the order of its entries', () => {
    expect(toTreeSha([entry('a'), entry('b')])).toBe(toTreeSha([entry('b'), entry('a')]));
  });

  it('is short enough that a file system keeps a link to it in the link itself', () => {
    expect(Buffer.byteLength(`../${toTreeSha([entry('a')])}`)).toBeLessThan(60);
  });

  it.each([
    ['content', [entry('a', '2')]],
    ['name', [entry('b')]],
    ['kind', [entry('a', '1', 'tree')]],
    ['number of entries', [entry('a'), entry('b')]],
    ['emptiness', []],
  ])('depends on the %s', (_what, entries) => {
    expect(toTreeSha(entries)).not.toBe(toTreeSha([entry('a')]));
  });
});

it('the directories to write are those on the way to what changed, deepest first', () => {
  expect(toDirtyDirs(['a/b/c/x', 'a/b/y', 'd/z'])).toEqual(['a/b/c', 'a/b', 'a', 'd', '']);
  expect(toDirtyDirs(['x'])).toEqual(['']);
  expect(toDirtyDirs([])).toEqual([]);
});
