import { z } from 'zod';

import { html, instant, oneOf, optionalInstant, optionalText, revision, slug, text } from '../fields.ts';
import { attachments, seo } from './components.ts';
import type { Shape } from './shape.ts';

export const notice = z.object({
  kind: oneOf('announcement', 'invitation', 'admission', 'recruitment', 'other'),
  title: text,
  body: html,
  number: optionalText,
  issuedAt: instant,
  eventStart: optionalInstant,
  eventEnd: optionalInstant,
  place: optionalText,
  audience: optionalText,
  contact: optionalText,
  attachments,
  pinnedUntil: optionalInstant,
  expiresAt: instant,
  slug,
  pathDate: instant,
  publishedAt: instant,
  revision,
  seo,
} satisfies Shape<'notice'>);
