import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const siteDir = resolve(import.meta.dirname, '..');

/** Settings of the static build. */
export interface SiteEnv {
  /** origin of the CMS, without a trailing slash */
  cmsUrl: string;
  /** API token that may read the feed */
  cmsToken: string;
  /** file of the build's own replica */
  replicaFile: string;
  /** public origin of the site, without a trailing slash */
  siteUrl: string;
  /** what time it is for the content, ms since the epoch */
  now: () => number;
}

/** A setting is missing or wrong. The message names it and the fix. */
export class SettingError extends Error {}

/**
 * Reads the settings of the static build. The only reader of the environment in this package.
 *
 * @throws SettingError
 */
export function readSiteEnv(env: Readonly<Record<string, string | undefined>> = process.env): SiteEnv {
  const sitePort = env['PORTAL_SITE_PORT'] ?? '4321';
  const cmsPort = env['PORTAL_CMS_PORT'] ?? '1337';
  return {
    cmsUrl: toOrigin('PORTAL_CMS_URL', env['PORTAL_CMS_URL'] ?? `http://127.0.0.1:${cmsPort}`),
    cmsToken:
      env['PORTAL_CMS_TOKEN'] ?? readLocalToken(resolve(env['PORTAL_DATA_DIR'] ?? join(siteDir, '../.data'))),
    replicaFile: resolve(env['PORTAL_REPLICA'] ?? join(siteDir, '.cache/replica.db')),
    siteUrl: toOrigin('PORTAL_SITE_URL', env['PORTAL_SITE_URL'] ?? `http://127.0.0.1:${sitePort}`),
    now: toClock(env['PORTAL_NOW']),
  };
}

/** @returns whether only the server bundle is wanted, no pages */
export function isBundleOnly(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return env['PORTAL_BUNDLE_ONLY'] === '1';
}

/** Tests pin the time. */
function toClock(pinned: string | undefined): () => number {
  if (pinned === undefined || pinned === '') return Date.now;
  const ms = Date.parse(pinned);
  if (Number.isNaN(ms)) throw new SettingError(`PORTAL_NOW is not an ISO instant: ${pinned}`);
  return () => ms;
}

function toOrigin(name: string, value: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new SettingError(`${name} is not an http or https address: ${value}`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function readLocalToken(dataDir: string): string {
  const file = join(dataDir, 'secrets.json');
  const secrets: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const token =
    typeof secrets === 'object' && secrets !== null && 'buildToken' in secrets && secrets.buildToken;
  if (typeof token === 'string' && token !== '') return token;
  throw new SettingError(
    'No token for the CMS: set PORTAL_CMS_TOKEN, or run `npm start` once, which makes one in the data directory.',
  );
}
