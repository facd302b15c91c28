import { createApp } from 'astro/app/entrypoint';

export { views } from '../src/views.ts';

/** The pages of the site. Never streaming: an error in a page must not leave half a body behind. */
export const app = createApp({ streaming: false });

// Astro imports the module of a page anew for each page that it makes.
for (const [component, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(component, () => (loaded ??= load()));
}
