import { createApp } from 'astro/app/entrypoint';

export { views } from '../src/views.ts';

/** The pages of the site. Never streaming: an error in a page must not leave half a body behind. */
export const app = createApp({ streaming: false });
