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
 * @param given usually `process.env`
 * @throws Error that names the variable and what it may hold
 */
export function readSettings(given: Environment): Settings {
  const env = withoutEmpty(given);
  const host = env['PORTAL_HOST'] ?? '127.0.0.1';
  const sitePort = readPort(env, 'PORTAL_SITE_PORT', 4321);
  const cmsPort = readPort(env, 'PORTAL_CMS_PORT', 1337);
  const publisherPort = readPort(env, 'PORTAL_PUBLISHER_PORT', 4322);
  const local = toLocalHost(host);
  return {
    dataDir: resolve(root, env['PORTAL_DATA_DIR'] ?? '.data'),
    host,
    sitePort,
    cmsPort,
    publisherPort,
    localSiteUrl: `http://${local}:${String(sitePort)}/`,
    siteUrl: readWebAddress(env, 'PORTAL_SITE_URL', `http://${local}:${String(sitePort)}`),
    cmsUrl: readWebAddress(env, 'PORTAL_CMS_URL', `http://${local}:${String(cmsPort)}`),
    publisherUrl: `http://${local}:${String(publisherPort)}`,
  };
}

/** @returns the variables that have a value: one that is set to nothing counts as not set */
export const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

/**
 * @returns a web address without a trailing slash
 * @throws Error that names the variable and what it may hold
 */
export function readWebAddress(env: Environment, name: string, fallback: string): string {
  const text = env[name] ?? fallback;
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text.replace(/\/+$/, '');
  throw new Error(`${name} is "${text}": it must be a whole web address, such as https://example.org.`);
}

/** Where this machine reaches what listens on an address. */
function toLocalHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function readPort(env: Environment, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined) return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} is "${text}": it must be a port number from 1 to 65535.`);
  }
  return port;
}
