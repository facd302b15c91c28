import { z } from 'zod';

import {
  html,
  instant,
  optionalId,
  optionalInstant,
  optionalLink,
  order,
  revision,
  slug,
  text,
} from '../fields.ts';
import { seo } from './components.ts';
import type { Shape } from './shape.ts';

export const page = z.object({
  title: text,
  body: html,
  parent: optionalId,
  order,
  slug,
  pathDate: optionalInstant,
  publishedAt: instant,
  revision,
  seo,
} satisfies Shape<'page'>);

/** `page` wins over `url`; without both it is the heading of what stands below it. */
export const menuItem = z.object({
  label: text,
  url: optionalLink,
  page: optionalId,
  parent: optionalId,
  order,
} satisfies Shape<'menuItem'>);
