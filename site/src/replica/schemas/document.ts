import { z } from 'zod';

import {
  date,
  id,
  instant,
  list,
  oneOf,
  optionalDate,
  optionalHtml,
  optionalText,
  revision,
  slug,
  text,
} from '../fields.ts';
import { attachments, seo } from './components.ts';
import type { Shape } from './shape.ts';

export const document = z.object({
  system: oneOf('party', 'state', 'organization'),
  number: optionalText,
  abstract: text,
  documentType: id,
  subjects: list(id),
  issuingBody: id,
  issuedAt: date,
  effectiveFrom: optionalDate,
  effectiveTo: optionalDate,
  signer: optionalText,
  signerPosition: optionalText,
  files: attachments,
  body: optionalHtml,
  replaces: list(id),
  amends: list(id),
  slug,
  pathDate: instant,
  publishedAt: instant,
  revision,
  seo,
} satisfies Shape<'document'>);
