import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readDataDir, readSecrets } from './read/settings.ts';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const publicDir = join(readDataDir(env), 'cms', 'public');
  // The local upload provider refuses to start without its folder.
  if (env('PORTAL_DATA_DIR', '') !== '') mkdirSync(join(publicDir, 'uploads'), { recursive: true });
  return {
    host: env('PORTAL_HOST', '127.0.0.1'),
    port: env.int('PORTAL_CMS_PORT', 1337),
    app: { keys: readSecrets(env, 'APP_KEYS') },
    dirs: { public: publicDir },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    transfer: { remote: { enabled: false } },
    webhooks: { populateRelations: false },
  };
};
