import type { AstroIntegration } from 'astro';

/**
 * While one works on the site (`astro dev`), all pages stand on entries made for tests, and `/gallery/` shows the
 * components beside each other. None of it is in a bundle.
 */
export const galleryInDev = (): AstroIntegration => ({
  name: 'gallery',
  hooks: {
    'astro:config:setup': ({ command, injectRoute, addMiddleware }) => {
      if (command !== 'dev') return;
      injectRoute({ pattern: '/gallery/', entrypoint: new URL('./Gallery.astro', import.meta.url) });
      addMiddleware({ order: 'pre', entrypoint: new URL('./give-fixture.ts', import.meta.url) });
    },
  },
});
