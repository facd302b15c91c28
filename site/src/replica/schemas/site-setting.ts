import { z } from 'zod';

import { integer, optionalDate, optionalId, optionalText, text } from '../fields.ts';
import type { Shape } from './shape.ts';

export const siteSetting = z.object({
  name: text,
  shortName: optionalText,
  governingBody: optionalText,
  address: optionalText,
  phone: optionalText,
  email: optionalText,
  responsibleEditor: text,
  licence: optionalText,
  logo: optionalId,
  visitBaselineTotal: integer.nullish().transform((value) => value ?? null),
  visitBaselineDate: optionalDate,
} satisfies Shape<'siteSetting'>);
