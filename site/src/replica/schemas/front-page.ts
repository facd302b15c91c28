import { z } from 'zod';

import {
  html,
  instant,
  link,
  oneOf,
  optionalId,
  optionalLink,
  optionalText,
  order,
  revision,
  text,
} from '../fields.ts';
import { figure } from './components.ts';
import type { Shape } from './shape.ts';

export const editorsNote = z.object({
  title: text,
  body: html,
  signedBy: optionalText,
  publishedAt: instant,
  revision,
} satisfies Shape<'editorsNote'>);

export const banner = z.object({
  kind: oneOf('celebration', 'urgent', 'promotion'),
  text,
  url: optionalLink,
  image: optionalId,
  from: instant,
  to: instant,
  publishedAt: instant,
  revision,
} satisfies Shape<'banner'>);

/** `figure` is null where its picture was deleted. */
export const slide = z.object({ figure, url: optionalLink, order } satisfies Shape<'slide'>);

export const siteLink = z.object({
  title: text,
  url: link,
  logo: optionalId,
  group: optionalText,
  order,
} satisfies Shape<'siteLink'>);
