import { z } from 'zod';

import { optionalCount, optionalText, text } from '../fields.ts';
import type { Shape } from './shape.ts';

/**
 * What a media record says; the entry itself is made from the bytes, see `createMediaMaker`. Size and measures come
 * from the bytes too.
 */
export const mediaRow = z.object({
  url: text,
  updatedAt: optionalText,
  name: text,
  mime: text,
  alternativeText: optionalText,
  caption: optionalText,
  pages: optionalCount,
  sha256: optionalText,
} satisfies Partial<Shape<'media'>> & Record<'pages' | 'sha256', z.ZodType>);
