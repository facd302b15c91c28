import { fileURLToPath } from 'node:url';

import tailwind from '@astrojs/tailwind';
import { defineConfig, passthroughImageService } from 'astro/config';

import { portalAdapter } from './render/adapter.ts';
import { cardGlyphs } from './render/card-glyphs.ts';
import { galleryInDev } from './src/gallery/gallery-in-dev.ts';

const pageResponsePath = fileURLToPath(new URL('render/page-response.ts', import.meta.url));
/** See `PageResponse`. */
const pageResponse = {
  build: { rolldownOptions: { transform: { inject: { Response: [pageResponsePath, 'PageResponse'] } } } },
};

export default defineConfig({
  output: 'server',
  adapter: portalAdapter(),
  integrations: [tailwind({ applyBaseStyles: false }), galleryInDev()],
  outDir: './.bundle',
  cacheDir: './.cache/astro',
  build: {
    assets: 'hashed',
    format: 'directory',
    // The live site forbids inline styles and scripts.
    inlineStylesheets: 'never',
  },
  trailingSlash: 'always',
  compressHTML: true,
  // Pictures of the CMS come from the replica, made once.
  image: { service: passthroughImageService() },
  prefetch: false,
  devToolbar: { enabled: false },
  security: { checkOrigin: false },
  vite: {
    plugins: [
      cardGlyphs(),
      // The bundle runs from any directory.
      { name: 'bundle-all', apply: 'build', config: () => ({ ssr: { noExternal: true } }) },
      { name: 'page-response', apply: 'build', config: () => ({ environments: { ssr: pageResponse } }) },
    ],
    build: { assetsInlineLimit: 0 },
  },
});
