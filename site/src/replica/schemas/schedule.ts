import { z } from 'zod';

import {
  date,
  expected,
  instant,
  oneOf,
  optionalId,
  optionalText,
  optionalTime,
  revision,
  text,
} from '../fields.ts';
import type { Shape } from './shape.ts';

/** One row of the schedule of work. */
export const schedule = z.object({
  date,
  session: oneOf('morning', 'afternoon', 'evening', 'allDay'),
  startTime: optionalTime,
  endTime: optionalTime,
  content: text,
  chair: text,
  attendees: optionalText,
  place: text,
  preparingUnit: optionalText,
  unit: optionalId,
  note: optionalText,
  // Internal rows never leave the CMS; one that did goes no further.
  visibility: z.literal('public', { error: expected('public') }),
  change: oneOf('none', 'adjusted', 'postponed', 'cancelled')
    .nullish()
    .transform((value) => value ?? 'none'),
  changeNote: optionalText,
  publishedAt: instant,
  revision,
} satisfies Shape<'schedule'>);
