import type { PublicType } from '@portal/shared-types';
import type { z } from 'zod';

import type { MediaEntry } from '../media/media-entry.ts';
import { album, photo } from './schemas/album.ts';
import { article } from './schemas/article.ts';
import { document } from './schemas/document.ts';
import { banner, editorsNote, siteLink, slide } from './schemas/front-page.ts';
import { mediaRow } from './schemas/media-row.ts';
import { notice } from './schemas/notice.ts';
import { menuItem, page } from './schemas/page.ts';
import { redirect } from './schemas/redirect.ts';
import { schedule } from './schemas/schedule.ts';
import { siteSetting } from './schemas/site-setting.ts';
import { category, documentType, issuingBody, subject, topic, unit } from './schemas/taxonomies.ts';
import { video } from './schemas/video.ts';

const schemas = {
  siteSetting,
  category,
  topic,
  documentType,
  issuingBody,
  subject,
  unit,
  page,
  menuItem,
  editorsNote,
  article,
  notice,
  document,
  video,
  schedule,
  album,
  photo,
  banner,
  slide,
  siteLink,
  redirect,
} satisfies Record<Exclude<PublicType, 'media'>, z.ZodType>;

/** Types whose entries come from their record alone. */
export type PlainEntryType = keyof typeof schemas;

type PlainEntries = { [T in PlainEntryType]: z.output<(typeof schemas)[T]> };

/** Entries as pages get them: parsed, sanitised, NFC. */
export interface Entries extends PlainEntries {
  media: MediaEntry;
}

export type EntryType = keyof Entries;

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
