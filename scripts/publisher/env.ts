import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readSettings, readWebAddress, withoutEmpty } from '../dev/settings.ts';
import {
  readAlertSettings,
  readDispatchSettings,
  type AlertSettings,
  type DispatchSettings,
} from './watch-settings.ts';

export interface PublisherSettings {
  dataDir: string;
  host: string;
  /** 0 takes any free port */
  port: number;
  /** origin of the CMS, without a trailing slash */
  cmsUrl: string;
  cmsToken: string;
  hookSecret: string;
  /** public origin of the site, without a trailing slash */
  siteUrl: string;
  pollSeconds: number;
  /** pause between two slices of the audit */
  auditSeconds: number;
  /** what time it is for the content, ms since the epoch */
  contentTime: () => number;
  /** where editors open the admin panel, without a trailing slash; default: on the CMS */
  adminUrl?: string;
  alert?: AlertSettings | undefined;
  dispatch?: DispatchSettings | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of the publisher. The only reader of the environment in this folder.
 *
 * @throws Error that names the variable and the fix
 */
export function readPublisherSettings(given: Environment): PublisherSettings {
  const env = withoutEmpty(given);
  const { dataDir, host, publisherPort, cmsUrl, siteUrl } = readSettings(env);
  return {
    dataDir,
    host,
    port: publisherPort,
    cmsUrl,
    siteUrl,
    cmsToken: readSecret(env, 'PORTAL_CMS_TOKEN', dataDir, 'buildToken'),
    hookSecret: readSecret(env, 'PORTAL_HOOK_SECRET', dataDir, 'hookSecret'),
    pollSeconds: readSeconds(env, 'PORTAL_POLL_SECONDS', 15),
    auditSeconds: readSeconds(env, 'PORTAL_AUDIT_SECONDS', 5),
    contentTime: readClock(env, 'PORTAL_NOW'),
    adminUrl: readWebAddress(env, 'PORTAL_ADMIN_URL', `${cmsUrl}/admin`),
    alert: readAlertSettings(env, readSeconds(env, 'PORTAL_ALERT_AFTER_SECONDS', 60)),
    dispatch: readDispatchSettings(env),
  };
}

/** @returns what must not be shown or logged */
export function listSecrets({ cmsToken, hookSecret, alert, dispatch }: PublisherSettings): string[] {
  return [cmsToken, hookSecret, alert?.url, dispatch?.token].filter((secret) => secret !== undefined);
}

function readSecret(env: Environment, variable: string, dataDir: string, name: string): string {
  const value = env[variable] ?? readSecretFile(join(dataDir, 'secrets.json'), name);
  if (value !== undefined && value !== '') return value;
  throw new Error(
    `${variable} is not set and ${dataDir} has none: set it, or run "npm start" once, which makes one.`,
  );
}

function readSecretFile(file: string, name: string): string | undefined {
  if (!existsSync(file)) return undefined;
  let secrets: unknown;
  try {
    secrets = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} is damaged. Restore it from a backup.`);
  }
  const entries: [string, unknown][] =
    typeof secrets === 'object' && secrets !== null ? Object.entries(secrets) : [];
  const value = new Map(entries).get(name);
  return typeof value === 'string' ? value : undefined;
}

/** Tests pin the time of the content; the loop keeps its own. */
function readClock(env: Environment, variable: string): () => number {
  const text = env[variable];
  if (text === undefined) return Date.now;
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return () => ms;
  throw new Error(`${variable} is "${text}": it must be an ISO instant, such as 2026-11-20T09:00:00+07:00.`);
}

function readSeconds(env: Environment, variable: string, fallback: number): number {
  const text = env[variable];
  if (text === undefined) return fallback;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0 && seconds <= 3600) return seconds;
  throw new Error(`${variable} is "${text}": it must be a number of seconds above 0 and not above 3600.`);
}
