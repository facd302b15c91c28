import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { root } from '../dev/root.ts';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const documents = tracked.filter((file) => file.endsWith('.md'));

const linkPattern = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g;
/** A name in backticks that looks like a file of this repository: a path with an ending we use. */
const filePattern = /`((?:cms|site|shared-types|scripts)\/[\w./-]+\.(?:ts|mjs|astro|json|graphql|md|css))`/g;

it('every link and every file name in the documents leads somewhere', () => {
  expect(documents).toContain('README.md');
  const broken = documents.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const links = [...text.matchAll(linkPattern)].map(([, target = '']) => join(root, file, '..', target));
    const names = [...text.matchAll(filePattern)].map(([, target = '']) => join(root, target));
    return [...links, ...names]
      .filter((target) => !existsSync(target))
      .map((target) => `${file} → ${target.slice(root.length + 1)}`);
  });
  expect(broken).toEqual([]);
});

it('the README indexes every decision record', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const records = documents.filter((file) => /\/decisions\/\d{4}-/.test(file));
  expect(records.length).toBeGreaterThan(0);
  expect(records.filter((file) => !readme.includes(file))).toEqual([]);
});
