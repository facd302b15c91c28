import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { makeTree, type Tree } from './make-tree.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portal-tree-'));
  for (const name of ['one', 'two', 'three']) mkdirSync(join(dir, name));
  makeTree(dir, tree('before', { a: 'one', b: 'two' }), false);
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** @param links name → name of the tree it leads to */
const tree = (sha: string, links: Record<string, string>, rest: Partial<Tree> = {}): Tree => ({
  dir: 'months',
  sha,
  previous: undefined,
  entries: Object.entries(links).map(([name, to]) => ({ kind: 'tree', name, sha: to, isKept: name === 'a' })),
  ...rest,
});

const inodeOf = (...names: string[]): number => lstatSync(join(dir, ...names)).ino;
const targetsIn = (name: string): string[] => ['a', 'b'].map((link) => readlinkSync(join(dir, name, link)));

describe('A tree that is like the one before', () => {
  const next = tree('next', { a: 'one', b: 'three' }, { previous: 'before' });

  it('gives a link that stays a second name, and makes the others', () => {
    expect(makeTree(dir, next, false)).toBe(true);
    expect(targetsIn('next')).toEqual(['../one', '../three']);
    expect(inodeOf('next', 'a')).toBe(inodeOf('before', 'a'));
    expect(targetsIn('before')).toEqual(['../one', '../two']);
  });

  it('makes a link that has got lost', () => {
    rmSync(join(dir, 'before/a'));
    makeTree(dir, next, false);
    expect(targetsIn('next')).toEqual(['../one', '../three']);
  });

  it('takes over nothing where the one before is not trusted', () => {
    makeTree(dir, next, true);
    expect(targetsIn('next')).toEqual(['../one', '../three']);
    expect(inodeOf('next', 'a')).not.toBe(inodeOf('before', 'a'));
  });
});
