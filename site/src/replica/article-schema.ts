import type { WireRecords } from '@portal/shared-types';
import { z } from 'zod';

import {
  expected,
  html,
  id,
  instant,
  integer,
  optionalDate,
  optionalId,
  optionalText,
  optionalUrl,
  slug,
  text,
} from './fields.ts';

const list = <S extends z.ZodType>(item: S) => z.array(item, { error: expected('a list') });

/** A figure whose picture was deleted is no figure. */
const figure = z
  .object({ image: optionalId, alt: optionalText, caption: optionalText, credit: optionalText })
  .nullish()
  .transform((value, context) => {
    if (!value?.image) return null;
    const { image, alt } = value;
    if (alt === null) {
      context.addIssue({ code: 'custom', path: ['alt'], message: 'expected text, got null' });
      return z.NEVER;
    }
    return { ...value, image, alt };
  });

const attachment = z.object({
  file: optionalId,
  title: text,
  role: z
    .enum(['main', 'annex', ''], { error: expected('main, annex or null') })
    .nullish()
    .transform((value) => (value ? value : null)),
});

/** An attachment whose file was deleted is left out. */
const attachments = list(attachment).transform((values) =>
  values.flatMap(({ file, ...rest }) => (file === null ? [] : [{ file, ...rest }])),
);

const seo = z
  .object({ metaTitle: optionalText, metaDescription: optionalText, shareImage: optionalId })
  .nullish()
  .transform((value) => value ?? null);

/** What an article on the wire becomes. */
export const article = z.object({
  title: text,
  kicker: optionalText,
  summary: text,
  body: html,
  cover: figure,
  category: id,
  postedAt: instant,
  eventDate: optionalDate,
  authors: list(
    z.object({ name: text, honorific: optionalText, position: optionalText, unit: optionalText }),
  ),
  textCredit: optionalText,
  photoCredit: optionalText,
  sourceName: optionalText,
  sourceUrl: optionalUrl,
  attachments,
  featured: z
    .boolean({ error: expected('true or false') })
    .nullish()
    .transform((value) => value ?? false),
  related: list(id),
  slug,
  pathDate: instant,
  publishedAt: instant,
  revision: integer.nullish().transform((value) => value ?? 1),
  seo,
} satisfies Partial<Record<keyof WireRecords['article'], z.ZodType>>);
