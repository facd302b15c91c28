import { z } from 'zod';

import { expected, instant, oneOf, optionalText, sitePath } from '../fields.ts';
import { isFreePath } from '../free-path.ts';
import type { Shape } from './shape.ts';

export const redirect = z
  .object({
    fromPath: sitePath
      .refine(isFreePath, { error: expected('a path that the site does not need itself') })
      // It is written as a directory.
      .transform((path) => path.replace(/\/?$/, '/')),
    kind: oneOf('moved', 'withdrawn', 'gone'),
    toPath: sitePath.nullish().transform((value) => value ?? null),
    reason: optionalText,
    at: instant,
  } satisfies Shape<'redirect'>)
  .refine(({ kind, toPath }) => kind !== 'moved' || toPath !== null, {
    path: ['toPath'],
    error: 'expected a path of the site, got null',
  })
  .refine(({ fromPath, toPath }) => fromPath !== toPath, {
    path: ['toPath'],
    error: 'expected another path than fromPath',
  });
