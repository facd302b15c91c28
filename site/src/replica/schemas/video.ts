import { z } from 'zod';

import {
  expected,
  id,
  instant,
  list,
  oneOf,
  optionalCount,
  optionalDate,
  optionalId,
  optionalInstant,
  optionalText,
  revision,
  slug,
  text,
} from '../fields.ts';
import { figure, seo } from './components.ts';
import type { Shape } from './shape.ts';

/** It becomes part of an address of another site, so nothing else may be in it. */
const youtubeId = z
  .string({ error: expected('a YouTube id') })
  .regex(/^[A-Za-z0-9_-]{11}$/, { error: expected('a YouTube id') });

const fields = {
  title: text,
  summary: optionalText,
  source: oneOf('youtube', 'file'),
  youtubeId: z.unknown(),
  file: optionalId,
  poster: figure,
  durationSeconds: optionalCount,
  recordedAt: optionalDate,
  captions: optionalId,
  transcript: optionalText,
  topics: list(id),
  slug,
  pathDate: optionalInstant,
  publishedAt: instant,
  revision,
  seo,
} satisfies Shape<'video'>;

/** Comes out with exactly one of `youtubeId` and `file`, the one that `source` names. */
export const video = z.object(fields).transform(({ youtubeId: found, file, ...rest }, context) => {
  const wanted = rest.source === 'youtube' ? youtubeId.safeParse(found) : id.safeParse(file);
  if (wanted.success) {
    return rest.source === 'youtube'
      ? { ...rest, youtubeId: wanted.data, file: null }
      : { ...rest, youtubeId: null, file: wanted.data };
  }
  const path = [rest.source === 'youtube' ? 'youtubeId' : 'file'];
  context.addIssue({ code: 'custom', path, message: wanted.error.issues[0]?.message ?? 'not as expected' });
  return z.NEVER;
});
