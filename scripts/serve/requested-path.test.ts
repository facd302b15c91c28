import { describe, expect, it } from 'vitest';

import { parseRequestedPath } from './requested-path.ts';

describe('A request target', () => {
  it.each([
    ['/', '/', ''],
    ['/tin-tuc/2026/11/', '/tin-tuc/2026/11/', ''],
    ['/tin-tuc/?trang=2', '/tin-tuc/', '?trang=2'],
    ['/%74in-tuc/', '/tin-tuc/', ''],
    ['/hashed/3fa9-w480.webp', '/hashed/3fa9-w480.webp', ''],
  ])('%s is a path', (target, path, query) => {
    expect(parseRequestedPath(target)).toEqual({ kind: 'path', path, query });
  });

  it.each([
    ['/..%2f..%2fetc/passwd'],
    ['/tin-tuc%2F2026/'],
    ['/a%5cb'],
    ['/a%00b'],
    ['/a%01b'],
    ['/%zz/'],
    ['/%ff/'],
    ['http://evil.example/'],
    ['*'],
    [`/${'a'.repeat(5000)}`],
  ])('%s is refused', (target) => {
    expect(parseRequestedPath(target)).toEqual({ kind: 'malformed' });
  });

  it.each([
    ['//evil.example/'],
    ['//evil.example/..'],
    ['/../secrets.json'],
    ['/%2e%2e/secrets.json'],
    ['/./'],
    ['/tin-tuc/.status.json'],
    ['/.env'],
    ['/tin tức/'],
    ['/tin-t%E1%BB%A9c/'],
    ['/a\\b'],
    [`/${'a'.repeat(1500)}`],
  ])('%s leads nowhere', (target) => {
    expect(parseRequestedPath(target)).toEqual({ kind: 'unknown' });
  });
});
