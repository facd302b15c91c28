import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { ensureFirstAdministrator, forgetFirstAdministrator } from './first-administrator.ts';
import { ensureSecrets } from './secrets.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'portal-secrets-'));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('makes secrets once, each its own, readable by the owner only', () => {
  const first = ensureSecrets(dataDir);
  expect(first.isFirst).toBe(true);
  expect(new Set(Object.values(first.secrets)).size).toBe(7);
  chmodSync(join(dataDir, 'secrets.json'), 0o644);
  expect(ensureSecrets(dataDir)).toEqual({ secrets: first.secrets, isFirst: false });
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('makes anew what is missing or too short, and keeps the others', () => {
  const { secrets } = ensureSecrets(dataDir);
  writeFileSync(
    join(dataDir, 'secrets.json'),
    JSON.stringify({ ...secrets, hookSecret: 'short', buildToken: undefined }),
  );
  const mended = ensureSecrets(dataDir).secrets;
  expect(mended).toMatchObject({ appKeys: secrets.appKeys, encryptionKey: secrets.encryptionKey });
  expect(mended.hookSecret).toHaveLength(64);
  expect(mended.buildToken).not.toBe(secrets.buildToken);
});

it('refuses a damaged file instead of making other secrets', () => {
  writeFileSync(join(dataDir, 'secrets.json'), '{"appKeys": "abc');
  expect(() => ensureSecrets(dataDir)).toThrow(/secrets\.json is damaged/);
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe('{"appKeys": "abc');
});

it('keeps the first administrator until it has been shown', () => {
  const made = ensureFirstAdministrator(dataDir, true);
  expect(made?.password).toMatch(/^P[0-9a-f]{18}x7$/);
  expect(ensureFirstAdministrator(dataDir, false)).toEqual(made);
  expect(statSync(join(dataDir, 'first-administrator.json')).mode & 0o777).toBe(0o600);
  forgetFirstAdministrator(dataDir);
  expect(ensureFirstAdministrator(dataDir, false)).toBeUndefined();
});
