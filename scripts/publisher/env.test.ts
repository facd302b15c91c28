import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readPublisherSettings } from './env.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'env-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('The settings of the publisher', () => {
  it('come from the contract of the portal where nothing is set', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"buildToken":"token","hookSecret":"secret"}');
    expect(readPublisherSettings({ PORTAL_DATA_DIR: dir })).toEqual({
      dataDir: dir,
      host: '127.0.0.1',
      port: 4322,
      cmsUrl: 'http://127.0.0.1:1337',
      cmsToken: 'token',
      hookSecret: 'secret',
      siteUrl: 'http://127.0.0.1:4321',
      pollSeconds: 15,
      auditSeconds: 5,
      contentTime: Date.now,
      adminUrl: 'http://127.0.0.1:1337/admin',
      alert: undefined,
      dispatch: undefined,
    });
  });

  it('are what the operator set', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"buildToken":"token","hookSecret":"secret"}');
    const env = {
      PORTAL_DATA_DIR: dir,
      PORTAL_CMS_TOKEN: 'mine',
      PORTAL_HOOK_SECRET: 'ours',
      PORTAL_POLL_SECONDS: '0.5',
    };
    expect(readPublisherSettings(env)).toMatchObject({
      cmsToken: 'mine',
      hookSecret: 'ours',
      pollSeconds: 0.5,
      auditSeconds: 5,
    });
    expect(readPublisherSettings({ ...env, PORTAL_NOW: '2026-11-20T02:00:00Z' }).contentTime()).toBe(
      Date.UTC(2026, 10, 20, 2),
    );
  });

  it('that are set to nothing count as not set', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"buildToken":"token","hookSecret":"secret"}');
    const names = [
      'CMS_TOKEN',
      'HOOK_SECRET',
      'POLL_SECONDS',
      'NOW',
      'ADMIN_URL',
      'ALERT_URL',
      'DISPATCH_KIND',
    ];
    const empty = Object.fromEntries(names.map((name) => [`PORTAL_${name}`, '']));
    const set = { PORTAL_DATA_DIR: dir };
    expect(readPublisherSettings({ ...empty, ...set })).toEqual(readPublisherSettings(set));
  });

  it('say where alerts and words to the build service go', () => {
    const secrets = { PORTAL_CMS_TOKEN: 'x', PORTAL_HOOK_SECRET: 'y' };
    const { alert, dispatch } = readPublisherSettings({
      ...secrets,
      PORTAL_ALERT_URL: 'https://chat.test/hooks/token',
      PORTAL_DISPATCH_KIND: 'github',
      PORTAL_DISPATCH_PROJECT: 'owner/portal',
      PORTAL_DISPATCH_TOKEN: 'github_pat_1',
    });
    expect(alert).toEqual({ url: 'https://chat.test/hooks/token', afterMs: 60_000 });
    expect(dispatch).toEqual({
      kind: 'github',
      apiUrl: 'https://api.github.com',
      project: 'owner/portal',
      token: 'github_pat_1',
      ref: 'main',
      only: false,
      gapMs: 10_000,
    });
    const other = readPublisherSettings({
      ...secrets,
      PORTAL_ALERT_URL: 'https://chat.test/',
      PORTAL_ALERT_AFTER_SECONDS: '5',
      PORTAL_DISPATCH_KIND: 'gitlab',
      PORTAL_DISPATCH_URL: 'https://git.test/api/v4/',
      PORTAL_DISPATCH_PROJECT: 'group/portal',
      PORTAL_DISPATCH_TOKEN: 'glptt-1',
      PORTAL_DISPATCH_REF: 'live',
      PORTAL_DISPATCH_ONLY: '1',
    });
    expect(other.alert?.afterMs).toBe(5000);
    expect(other.dispatch).toMatchObject({ apiUrl: 'https://git.test/api/v4', ref: 'live', only: true });
  });

  const secrets = { PORTAL_CMS_TOKEN: 'x', PORTAL_HOOK_SECRET: 'y' };
  const github = { ...secrets, PORTAL_DISPATCH_KIND: 'github' };

  it.each([
    [{ ...secrets, PORTAL_ALERT_URL: 'chat.test/hook' }, 'PORTAL_ALERT_URL'],
    [{ ...secrets, PORTAL_ALERT_AFTER_SECONDS: '0' }, 'PORTAL_ALERT_AFTER_SECONDS'],
    [{ ...secrets, PORTAL_DISPATCH_KIND: 'jenkins' }, 'PORTAL_DISPATCH_KIND'],
    [{ ...secrets, PORTAL_DISPATCH_ONLY: '1' }, 'PORTAL_DISPATCH_KIND'],
    [github, 'PORTAL_DISPATCH_PROJECT'],
    [{ ...github, PORTAL_DISPATCH_PROJECT: 'portal' }, 'PORTAL_DISPATCH_PROJECT'],
    [{ ...github, PORTAL_DISPATCH_PROJECT: 'owner/portal' }, 'PORTAL_DISPATCH_TOKEN'],
    [{ ...github, PORTAL_DISPATCH_URL: 'ftp://x' }, 'PORTAL_DISPATCH_URL'],
    [{}, 'PORTAL_CMS_TOKEN'],
    [{ PORTAL_CMS_TOKEN: '' }, 'PORTAL_CMS_TOKEN'],
    [{ PORTAL_CMS_TOKEN: 'x' }, 'PORTAL_HOOK_SECRET'],
    [{ PORTAL_CMS_TOKEN: 'x', PORTAL_HOOK_SECRET: 'y', PORTAL_POLL_SECONDS: 'often' }, 'PORTAL_POLL_SECONDS'],
    [{ PORTAL_CMS_TOKEN: 'x', PORTAL_HOOK_SECRET: 'y', PORTAL_POLL_SECONDS: '0' }, 'PORTAL_POLL_SECONDS'],
    [{ PORTAL_CMS_TOKEN: 'x', PORTAL_HOOK_SECRET: 'y', PORTAL_NOW: 'soon' }, 'PORTAL_NOW'],
    [{ PORTAL_PUBLISHER_PORT: '99999' }, 'PORTAL_PUBLISHER_PORT'],
    [{ ...secrets, PORTAL_ADMIN_URL: 'cms.test/admin' }, 'PORTAL_ADMIN_URL'],
  ])('%j is refused, naming %s', (env, variable) => {
    expect(() => readPublisherSettings({ PORTAL_DATA_DIR: dir, ...env })).toThrow(variable);
  });

  it('a damaged secrets file is named', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"build');
    expect(() => readPublisherSettings({ PORTAL_DATA_DIR: dir })).toThrow(join(dir, 'secrets.json'));
  });
});
