import { join } from 'node:path';

import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/**
 * What every part of the portal finds in its environment, made in one place.
 *
 * @param settings where the parts listen
 * @param secrets of the data directory; a secret that the operator set wins
 * @param env what the operator set
 */
export function toChildEnvironment(
  settings: Settings,
  secrets: Secrets,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return {
    ...env,
    NODE_ENV: 'production',
    // glibc gives each thread a heap of its own, and what is freed in one helps no other.
    MALLOC_ARENA_MAX: env['MALLOC_ARENA_MAX'] ?? '2',
    // It raises these by itself with the largest piece ever freed, and from then on keeps what it could give back.
    MALLOC_MMAP_THRESHOLD_: env['MALLOC_MMAP_THRESHOLD_'] ?? '131072',
    MALLOC_TRIM_THRESHOLD_: env['MALLOC_TRIM_THRESHOLD_'] ?? '131072',
    PORTAL_DATA_DIR: settings.dataDir,
    PORTAL_HOST: settings.host,
    PORTAL_SITE_PORT: String(settings.sitePort),
    PORTAL_CMS_PORT: String(settings.cmsPort),
    PORTAL_PUBLISHER_PORT: String(settings.publisherPort),
    PORTAL_SITE_URL: settings.siteUrl,
    PORTAL_CMS_URL: settings.cmsUrl,
    PORTAL_CMS_TOKEN: env['PORTAL_CMS_TOKEN'] ?? secrets.buildToken,
    PORTAL_BUILD_TOKEN: env['PORTAL_BUILD_TOKEN'] ?? secrets.buildToken,
    PORTAL_HOOK_SECRET: env['PORTAL_HOOK_SECRET'] ?? secrets.hookSecret,
    PORTAL_HOOK_URL: env['PORTAL_HOOK_URL'] ?? `${settings.publisherUrl}/hooks/content`,
    PORTAL_SEED: env['PORTAL_SEED'] ?? 'demo',
    APP_KEYS: env['APP_KEYS'] ?? secrets.appKeys,
    ADMIN_JWT_SECRET: env['ADMIN_JWT_SECRET'] ?? secrets.adminJwtSecret,
    API_TOKEN_SALT: env['API_TOKEN_SALT'] ?? secrets.apiTokenSalt,
    TRANSFER_TOKEN_SALT: env['TRANSFER_TOKEN_SALT'] ?? secrets.transferTokenSalt,
    ENCRYPTION_KEY: env['ENCRYPTION_KEY'] ?? secrets.encryptionKey,
    STRAPI_TELEMETRY_DISABLED: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: env['NODE_OPTIONS'],
    PATH: `${join(process.execPath, '..')}:${env['PATH'] ?? ''}`,
  };
}
