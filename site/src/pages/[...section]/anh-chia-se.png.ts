import type { APIRoute } from 'astro';

import { respond, respondMissing } from '../../feeds/respond.ts';
import { readCardWords } from '../../queries/card.ts';
import { buildCard } from '../../seo/build-card.ts';
import { bold, regular } from 'virtual:card-glyphs';

/** The driver makes the picture of it: what draws pictures is no part of the bundle. */
export const GET: APIRoute = ({ params: { section }, locals: { portal } }) => {
  const words = readCardWords(portal.reader, section === undefined ? '/' : `/${section}/`);
  return words ? respond('card', buildCard(words, { bold, regular })) : respondMissing();
};
