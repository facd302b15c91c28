import type { PublicType, WireRecords } from '@portal/shared-types';
import { z } from 'zod';

import type { MediaEntry } from '../media/media-entry.ts';
import { article } from './article-schema.ts';
import {
  expected,
  instant,
  integer,
  optionalDate,
  optionalId,
  optionalText,
  sitePath,
  slug,
  text,
} from './fields.ts';
import { isFreePath } from './free-path.ts';

type Shape<T extends PublicType> = Partial<Record<keyof WireRecords[T], z.ZodType>>;

const category = z.object({
  name: text,
  slug,
  description: optionalText,
  parent: optionalId,
  order: integer.nullish().transform((value) => value ?? 0),
  emptyText: text,
} satisfies Shape<'category'>);

const redirect = z
  .object({
    fromPath: sitePath
      .refine(isFreePath, { error: expected('a path that the site does not need itself') })
      // It is written as a directory.
      .transform((path) => path.replace(/\/?$/, '/')),
    kind: z.enum(['moved', 'withdrawn', 'gone'], { error: expected('moved, withdrawn or gone') }),
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

const siteSetting = z.object({
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

/** What a media record says; the entry itself is made from the bytes, see `createMediaMaker`. */
export const mediaRow = z.object({
  url: text,
  updatedAt: optionalText,
  name: text,
  mime: text,
  alternativeText: optionalText,
  caption: optionalText,
} satisfies Shape<'media'>);

const schemas = { article, category, redirect, siteSetting };

/** Entries as pages get them: parsed, sanitised, NFC. */
export interface Entries {
  article: z.output<typeof article>;
  category: z.output<typeof category>;
  media: MediaEntry;
  redirect: z.output<typeof redirect>;
  siteSetting: z.output<typeof siteSetting>;
}

export type EntryType = keyof Entries & PublicType;
export type PlainEntryType = keyof typeof schemas;

export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string };

/**
 * @param type which entry it should be
 * @param wire a record as it came from the network
 * @returns the entry, or the first thing wrong with it in words: `field title: expected text, got null`
 */
export function parseEntry<T extends PlainEntryType>(type: T, wire: unknown): Parsed<Entries[T]> {
  const schema: z.ZodType = schemas[type];
  return parseWith(schema as z.ZodType<Entries[T]>, wire);
}

/** @returns what the media record says, or the first thing wrong with it */
export function parseMediaRow(wire: unknown): Parsed<z.output<typeof mediaRow>> {
  return parseWith(mediaRow, wire);
}

function parseWith<T>(schema: z.ZodType<T>, wire: unknown): Parsed<T> {
  const result = schema.safeParse(wire);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  return { ok: false, reason: `field ${field || '(all)'}: ${issue?.message ?? 'not as expected'}` };
}
