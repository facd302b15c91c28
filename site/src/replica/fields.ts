import { isCalendarDate, isCanonicalHtml, isSitePath, isSlug, sanitizeHtml } from '@portal/shared-types';
import { z } from 'zod';

/** Control characters but tab and line feed: no plain text needs them, and XML refuses them. */
const controls = /[^\P{Cc}\t\n]/gu;

/** An integer of a wire record. */
export const integer = z.int({ error: expected('a whole number') });

/** A documentId. */
export const id = z
  .string({ error: expected('a documentId') })
  .regex(/^[\w-]{1,64}$/, { error: expected('a documentId') });

export const optionalId = id.nullish().transform((value) => value ?? null);

/** Plain text that must not be empty; comes out NFC, trimmed, without control characters. */
export const text = z
  .string({ error: expected('text') })
  .transform(cleanText)
  .refine((value) => value !== '', { error: expected('text') });

/** Plain text; empty text comes out as null. */
export const optionalText = z
  .string({ error: expected('text or null') })
  .nullish()
  .transform((value) => cleanText(value ?? '') || null);

/** HTML; comes out as the allow-list lets it stand. */
export const html = z
  .string({ error: expected('HTML') })
  .transform(cleanHtml)
  .refine((value) => value !== '', { error: expected('HTML') });

/** HTML; without any text or picture it comes out as null. */
export const optionalHtml = z
  .string({ error: expected('HTML or null') })
  .nullish()
  .transform((value) => cleanHtml(value ?? '') || null);

export const slug = z.string({ error: expected('a slug') }).refine(isSlug, { error: expected('a slug') });

/** A path inside the site, see `isSitePath`. */
export const sitePath = z
  .string({ error: expected('a path of the site') })
  .refine(isSitePath, { error: expected('a path of the site') });

/** An http or https URL; anything else comes out as null, because a page can do without the link. */
export const optionalUrl = z
  .string({ error: expected('a URL or null') })
  .nullish()
  .transform((value) => toWebUrl(value ?? ''));

/** Where a link of the menu, a banner or a list of links leads: an http or https URL, or a path of the site. */
export const link = z
  .string({ error: expected('a URL or a path of the site') })
  .refine((value) => toLink(value) !== null, { error: expected('a URL or a path of the site') })
  .transform((value) => toLink(value) ?? '');

/** Such a link or null; anything else comes out as null, because a page can do without the link. */
export const optionalLink = z
  .string({ error: expected('a URL, a path of the site or null') })
  .nullish()
  .transform((value) => toLink(value ?? ''));

/** An ISO 8601 instant; comes out in UTC with milliseconds, so that text order is time order. */
export const instant = z
  .string({ error: expected('an instant') })
  .refine(isInstant, { error: expected('an instant') })
  .transform((value) => new Date(value).toISOString());

/** Such an instant or null. */
export const optionalInstant = instant.nullish().transform((value) => value ?? null);

/** A calendar date `yyyy-mm-dd`. */
export const date = z.string({ error: expected('a date') }).refine(isDate, { error: expected('a date') });

/** A calendar date `yyyy-mm-dd` or null. */
export const optionalDate = z
  .string({ error: expected('a date or null') })
  .refine(isDate, { error: expected('a date or null') })
  .nullish()
  .transform((value) => value ?? null);

/** A time of day; comes out as `hh:mm`, whatever seconds it had. */
export const optionalTime = z
  .string({ error: expected('a time or null') })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/, { error: expected('a time or null') })
  .nullish()
  .transform((value) => value?.slice(0, 5) ?? null);

/** Where an entry stands among its like; 0 where nobody said. */
export const order = integer.nullish().transform((value) => value ?? 0);

/** How often an entry was published. */
export const revision = integer.nullish().transform((value) => value ?? 1);

/** A number of things or seconds; a negative one comes out as null. */
export const optionalCount = integer
  .nullish()
  .transform((value) => (value === null || value === undefined || value < 0 ? null : value));

/** One of some code words. */
export const oneOf = <const W extends readonly [string, ...string[]]>(...words: W) =>
  z.enum(words, { error: expected(toChoice(words)) });

export const list = <S extends z.ZodType>(item: S) => z.array(item, { error: expected('a list') });

/**
 * @param what noun phrase for an operator
 * @returns an error map that says what was expected and what came
 */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return (issue) => `expected ${what}, got ${describe(issue.input)}`;
}

function describe(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (input === null) return 'null';
  if (typeof input === 'string')
    return input.trim() === '' ? 'empty text' : JSON.stringify(input.slice(0, 60));
  if (typeof input === 'object') return Array.isArray(input) ? 'a list' : 'an object';
  return `the ${typeof input} ${JSON.stringify(input)}`;
}

/** `a, b or c` */
function toChoice(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
}

function cleanHtml(value: string): string {
  return isCanonicalHtml(value) ? value : sanitizeHtml(value.toWellFormed().replace(controls, ''));
}

function cleanText(value: string): string {
  return value.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC').trim();
}

function toWebUrl(value: string): string | null {
  const url = URL.parse(value.trim());
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}

function toLink(value: string): string | null {
  const trimmed = value.trim();
  return isSitePath(trimmed) ? trimmed : toWebUrl(trimmed);
}

/** Four-digit years only: longer ones would break text order. */
function isInstant(value: string): boolean {
  return /^[12]\d{3}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
}

function isDate(value: string): boolean {
  return /^[12]/.test(value) && isCalendarDate(value);
}
