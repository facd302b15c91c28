import { resolve } from 'node:path';

import { root } from './root.ts';

/** Where the parts of one portal listen and keep their data. */
export interface Settings {
  dataDir: string;
  host: string;
  sitePort: number;
  cmsPort: number;
  publisherPort: number;
  /** public origin, without a trailing slash */
  siteUrl: string;
  /** where this machine reaches the built-in web server */
  localSiteUrl: string;
  cmsUrl: string;
  publisherUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the contract's variables; every script of `scripts/dev` gets them from here.
 *
 * @param env usually `process.env`
 * @throws Error that names the variable and what it may hold
 */
export function readSettings(env: Environment): Settings {
  const host = env['PORTAL_HOST'] ?? '127.0.0.1';
  const sitePort = readPort(env, 'PORTAL_SITE_PORT', 4321);
  const cmsPort = readPort(env, 'PORTAL_CMS_PORT', 1337);
  const publisherPort = readPort(env, 'PORTAL_PUBLISHER_PORT', 4322);
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    dataDir: resolve(root, env['PORTAL_DATA_DIR'] ?? '.data'),
    host,
    sitePort,
    cmsPort,
    publisherPort,
    localSiteUrl: `http://${local}:${String(sitePort)}/`,
    siteUrl: (env['PORTAL_SITE_URL'] ?? `http://${local}:${String(sitePort)}`).replace(/\/+$/, ''),
    cmsUrl: (env['PORTAL_CMS_URL'] ?? `http://${local}:${String(cmsPort)}`).replace(/\/+$/, ''),
    publisherUrl: `http://${local}:${String(publisherPort)}`,
  };
}

function readPort(env: Environment, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} is "${text}": it must be a port number from 1 to 65535.`);
  }
  return port;
}
