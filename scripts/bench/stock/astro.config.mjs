import { join } from 'node:path';

import tailwind from '@astrojs/tailwind';
import { defineConfig, passthroughImageService } from 'astro/config';

const scratch = process.env.STOCK_DIR ?? '.';

export default defineConfig({
  site: process.env.PORTAL_SITE_URL,
  integrations: [tailwind({ applyBaseStyles: false })],
  outDir: join(scratch, 'dist'),
  cacheDir: join(scratch, 'cache'),
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
});
