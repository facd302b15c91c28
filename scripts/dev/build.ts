import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from './root.ts';
import { readSettings } from './settings.ts';

// The static build: bundle, sync and render into site/dist, by Astro and the hook of our adapter.
const settings = readSettings(process.env);
const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
  cwd: join(root, 'site'),
  stdio: 'inherit',
  env: {
    ...process.env,
    PORTAL_DATA_DIR: settings.dataDir,
    PORTAL_CMS_URL: settings.cmsUrl,
    PORTAL_SITE_URL: settings.siteUrl,
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
process.exitCode = status ?? 1;
