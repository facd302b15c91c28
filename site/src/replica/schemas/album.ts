import { z } from 'zod';

import {
  instant,
  optionalDate,
  optionalId,
  optionalInstant,
  optionalText,
  order,
  revision,
  slug,
  text,
} from '../fields.ts';
import { figure, seo } from './components.ts';
import type { Shape } from './shape.ts';

export const album = z.object({
  title: text,
  takenAt: optionalDate,
  place: optionalText,
  summary: optionalText,
  cover: figure,
  slug,
  pathDate: optionalInstant,
  publishedAt: instant,
  revision,
  seo,
} satisfies Shape<'album'>);

/** `album` is null while the album is a draft, `figure` where its picture was deleted. */
export const photo = z.object({ album: optionalId, figure, order } satisfies Shape<'photo'>);
