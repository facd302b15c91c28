import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

import { root } from '../dev/root.ts';

const names = [
  'cms',
  'site',
  'shared-types',
  'scripts',
  'package.json',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  'README.md',
];

it('the repository has the eight top-level names, beside them only dot-files, the lockfile and a licence', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const found = new Set(
    tracked
      .split('\n')
      .filter(Boolean)
      .map((file) => file.split('/')[0] ?? ''),
  );
  const others = [...found].filter(
    (name) => !name.startsWith('.') && !['pnpm-lock.yaml', 'LICENSE'].includes(name),
  );
  expect(others.sort()).toEqual([...names].sort());
});
