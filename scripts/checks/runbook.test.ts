import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { root } from '../dev/root.ts';
import { faultWords } from '../publisher/vi.ts';
import { securityHeaders } from '../serve/security-headers.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const runbook = read('scripts/deploy/README.md');

it('the runbook says for every fault code what to do, and for no other', () => {
  const codes = [...runbook.matchAll(/^\| `([\w-]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, code]) => code);
  expect(codes.sort()).toEqual(Object.keys(faultWords).sort());
});

it('the table of settings in the README has every variable that is read', () => {
  const sources = [
    'scripts/publisher/env.ts',
    'scripts/publisher/watch-settings.ts',
    'scripts/dev/settings.ts',
  ];
  const read_ = sources.flatMap((file) =>
    [...read(file).matchAll(/'(PORTAL_\w+)'/g)].map(([, name = '']) => name),
  );
  const readme = read('README.md');
  expect(read_.length).toBeGreaterThan(10);
  expect([...new Set(read_)].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it.each(['scripts/deploy/nginx.conf', 'scripts/deploy/Caddyfile'])(
  '%s sends the security headers of the built-in server',
  (file) => {
    const configuration = read(file);
    const missing = Object.entries(securityHeaders).filter(
      ([name, value]) => !configuration.includes(`${name} "${value}"`),
    );
    expect(missing).toEqual([]);
    expect(configuration).toContain('public, max-age=31536000, immutable');
  },
);
