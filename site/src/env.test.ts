import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readSiteEnv, SettingError } from './env.ts';

describe('settings of the static build', () => {
  it('come from the environment', () => {
    const env = readSiteEnv({
      PORTAL_CMS_URL: 'https://cms.example/base/',
      PORTAL_CMS_TOKEN: 't',
      PORTAL_REPLICA: '/somewhere/replica.db',
      PORTAL_SITE_URL: 'https://site.example/',
    });
    expect(env).toEqual({
      cmsUrl: 'https://cms.example/base',
      cmsToken: 't',
      replicaFile: '/somewhere/replica.db',
      siteUrl: 'https://site.example',
      now: Date.now,
    });
  });

  it('pin the time of the content where a test asks for it', () => {
    const { now } = readSiteEnv({ PORTAL_CMS_TOKEN: 't', PORTAL_NOW: '2026-11-20T09:00:00+07:00' });
    expect(now()).toBe(Date.UTC(2026, 10, 20, 2));
  });

  it('default to the local CMS, the token of the data directory and the local site', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'portal-env-'));
    writeFileSync(join(dataDir, 'secrets.json'), '{"buildToken":"local"}');
    expect(readSiteEnv({ PORTAL_DATA_DIR: dataDir })).toMatchObject({
      cmsUrl: 'http://127.0.0.1:1337',
      cmsToken: 'local',
      siteUrl: 'http://127.0.0.1:4321',
    });
    rmSync(dataDir, { recursive: true });
  });

  it.each([
    [{ PORTAL_CMS_URL: 'cms.example', PORTAL_CMS_TOKEN: 't' }, 'PORTAL_CMS_URL'],
    [{ PORTAL_SITE_URL: 'ftp://x', PORTAL_CMS_TOKEN: 't' }, 'PORTAL_SITE_URL'],
    [{ PORTAL_NOW: 'soon', PORTAL_CMS_TOKEN: 't' }, 'PORTAL_NOW'],
    [{ PORTAL_DATA_DIR: '/nowhere' }, 'PORTAL_CMS_TOKEN'],
  ])('are refused as %j, naming the variable', (env, name) => {
    expect(() => readSiteEnv(env)).toThrow(SettingError);
    expect(() => readSiteEnv(env)).toThrow(name);
  });
});
