import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { countTouched, readDisk } from './disk-state.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'disk-state-'));
  mkdirSync(join(dir, 'trees'));
  writeFileSync(join(dir, 'trees/a.html'), 'one');
  linkSync(join(dir, 'trees/a.html'), join(dir, 'a-again.html'));
  symlinkSync('trees', join(dir, 'current'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('a file with two names is one file, and a link is not followed', () => {
  expect(readDisk(dir).files.size).toBe(2);
  expect(readDisk(dir).bytes).toBe('one'.length + 'trees'.length);
});

it.each<[string, () => void, { files: number; directories: number }]>([
  ['nothing', () => undefined, { files: 0, directories: 0 }],
  ['the same bytes', () => writeFileSync(join(dir, 'trees/a.html'), 'one'), { files: 1, directories: 0 }],
  ['a new time', () => utimesSync(join(dir, 'trees/a.html'), 1, 1), { files: 1, directories: 0 }],
  ['a new file', () => writeFileSync(join(dir, 'trees/b.html'), 'two'), { files: 1, directories: 1 }],
  [
    'a new name',
    () => linkSync(join(dir, 'a-again.html'), join(dir, 'trees/c')),
    { files: 1, directories: 1 },
  ],
  ['a file that is gone', () => rmSync(join(dir, 'current')), { files: 1, directories: 0 }],
  [
    'a file that came and went',
    () => {
      writeFileSync(join(dir, 'trees/b.html'), 'two');
      rmSync(join(dir, 'trees/b.html'));
    },
    { files: 0, directories: 1 },
  ],
  [
    'the lock of the publisher',
    () => writeFileSync(join(dir, 'publisher.lock'), ''),
    { files: 0, directories: 0 },
  ],
])('writing %s is seen', async (_, write, touched) => {
  const before = readDisk(dir);
  // Times of files have steps of a few milliseconds.
  await new Promise((resolve) => setTimeout(resolve, 20));
  write();
  expect(countTouched(before, readDisk(dir))).toEqual(touched);
});
