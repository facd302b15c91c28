import { z } from 'zod';

import { optionalId, optionalText, order, slug, text } from '../fields.ts';
import { figure } from './components.ts';
import type { Shape } from './shape.ts';

export const category = z.object({
  name: text,
  slug,
  description: optionalText,
  parent: optionalId,
  order,
  emptyText: text,
} satisfies Shape<'category'>);

export const topic = z.object({
  name: text,
  slug,
  intro: optionalText,
  banner: figure,
} satisfies Shape<'topic'>);

export const documentType = z.object({
  name: text,
  slug,
  code: optionalText,
  order,
} satisfies Shape<'documentType'>);

export const issuingBody = z.object({
  name: text,
  slug,
  abbreviation: optionalText,
  order,
} satisfies Shape<'issuingBody'>);

export const subject = z.object({ name: text, slug } satisfies Shape<'subject'>);

export const unit = z.object({ name: text, slug, order } satisfies Shape<'unit'>);
