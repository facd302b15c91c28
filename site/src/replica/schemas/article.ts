import { z } from 'zod';

import {
  expected,
  html,
  id,
  instant,
  list,
  optionalDate,
  optionalText,
  optionalUrl,
  revision,
  slug,
  text,
} from '../fields.ts';
import { attachments, figure, seo } from './components.ts';
import type { Shape } from './shape.ts';

export const article = z.object({
  title: text,
  kicker: optionalText,
  summary: text,
  body: html,
  cover: figure,
  category: id,
  topics: list(id),
  postedAt: instant,
  eventDate: optionalDate,
  authors: list(
    z.object({ name: text, honorific: optionalText, position: optionalText, unit: optionalText }),
  ),
  textCredit: optionalText,
  photoCredit: optionalText,
  sourceName: optionalText,
  sourceUrl: optionalUrl,
  attachments,
  featured: z
    .boolean({ error: expected('true or false') })
    .nullish()
    .transform((value) => value ?? false),
  related: list(id),
  slug,
  pathDate: instant,
  publishedAt: instant,
  revision,
  seo,
} satisfies Shape<'article'>);
