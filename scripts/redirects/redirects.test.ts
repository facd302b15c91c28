import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readMoves } from './read-moves.ts';
import { writeRules } from './write-rules.ts';

const site = {
  'index.html': 'home',
  'cu/index.html': 'moved',
  'cu/.status.json': '{"status":301,"location":"/moi/"}',
  'tin/1.html/.status.json': '{"status":410}',
  'hashed/.status.json': 'not looked at',
};

describe('The rules of a built site', () => {
  let dir: string;
  const write = (files: Record<string, string>): void => {
    for (const [path, body] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), body);
    }
  };

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'portal-redirects-'));
    write(site);
    mkdirSync(join(dir, 'hashed', 'trees', 'a', 'old'), { recursive: true });
    write({ 'hashed/trees/a/old/.status.json': '{"status":301,"location":"/moi/"}' });
    symlinkSync(join(dir, 'hashed/trees/a'), join(dir, 'nhanh'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('come from its status files, through the links of a release', () => {
    expect(readMoves(dir)).toEqual([
      { path: '/cu/', location: '/moi/' },
      { path: '/nhanh/old/', location: '/moi/' },
      { path: '/tin/1.html/' },
    ]);
  });

  it.each([
    ['leads to another site', '{"status":301,"location":"//evil.example/"}'],
    ['has another status', '{"status":302,"location":"/moi/"}'],
  ])('are none when a status file %s', (_title, text) => {
    write({ 'sai/.status.json': text });
    expect(() => readMoves(dir)).toThrow('sai/.status.json is not a status file');
    rmSync(join(dir, 'sai'), { recursive: true });
  });

  const moves = [{ path: '/cu/', location: '/moi/' }, { path: '/tin/1.html/' }];

  it('lead on at once, with the last slash or without, on Netlify', () => {
    expect(writeRules('netlify', moves).split('\n')).toEqual([
      '/cu /moi/ 301!',
      '/cu/ /moi/ 301!',
      '/tin/1.html /tin/1.html/index.html 410!',
      '/tin/1.html/ /tin/1.html/index.html 410!',
      '',
    ]);
  });

  it('do so on Caddy', () => {
    expect(writeRules('caddy', moves).split('\n').slice(1)).toEqual([
      'redir /cu /moi/ 301',
      'redir /cu/ /moi/ 301',
      'handle /tin/1.html {',
      '\terror 410',
      '}',
      'handle /tin/1.html/ {',
      '\terror 410',
      '}',
      '',
    ]);
  });

  it('do so on nginx, in tables that are large enough', () => {
    const rules = writeRules('nginx', moves);
    expect(rules).toContain('map $uri $portal_moved {\n  default "";\n  /cu /moi/;\n  /cu/ /moi/;\n}');
    expect(rules).toContain('map $uri $portal_gone {\n  default 0;\n  /tin/1.html 1;\n  /tin/1.html/ 1;\n}');
    expect(rules).toContain('map_hash_max_size 2048;');
    const many = Array.from({ length: 5000 }, (_, n) => ({ path: `/cu-${String(n)}/`, location: '/moi/' }));
    expect(writeRules('nginx', many)).toContain('map_hash_max_size 32768;');
  });

  describe('take an address with capitals for itself alone', () => {
    const spelled = [
      { path: '/Gioi-thieu/', location: '/gioi-thieu/' },
      { path: '/Tin.aspx/' },
      { path: '/tin.aspx/', location: '/tin-tuc/' },
    ];

    it('on nginx, which compares plain keys without regard to them', () => {
      expect(writeRules('nginx', spelled)).toContain(
        [
          '  ~^/Gioi-thieu$ /gioi-thieu/;',
          '  ~^/Gioi-thieu/$ /gioi-thieu/;',
          '  ~^/tin[.]aspx$ /tin-tuc/;',
          '  ~^/tin[.]aspx/$ /tin-tuc/;',
          '}',
        ].join('\n'),
      );
      expect(writeRules('nginx', spelled)).toContain('  ~^/Tin[.]aspx$ 1;\n  ~^/Tin[.]aspx/$ 1;\n}');
    });

    it('on Caddy, which compares plain paths so', () => {
      const [, first, ...others] = writeRules('caddy', spelled).split('\n');
      expect(first).toBe('@portal1 path_regexp ^/Gioi-thieu$');
      expect(others).toContain('redir @portal1 /gioi-thieu/ 301');
      expect(others).toContain('@portal3 path_regexp ^/Tin[.]aspx$');
      expect(others).toContain('handle @portal3 {');
    });
  });
});
