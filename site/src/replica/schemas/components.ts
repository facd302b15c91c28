import { z } from 'zod';

import { expected, list, optionalId, optionalText, text } from '../fields.ts';

/** A figure whose picture was deleted is no figure. */
export const figure = z
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
export const attachments = list(attachment).transform((values) =>
  values.flatMap(({ file, ...rest }) => (file === null ? [] : [{ file, ...rest }])),
);

export const seo = z
  .object({ metaTitle: optionalText, metaDescription: optionalText, shareImage: optionalId })
  .nullish()
  .transform((value) => value ?? null);
