import type { Link } from '../queries/chrome.ts';

/** A thing in words of schema.org. */
export interface JsonLd {
  '@type': string;
  [property: string]: JsonValue;
}

type JsonValue = string | number | null | undefined | JsonLd | readonly JsonValue[];

/** What the head knows of its page, addresses whole. */
export interface PageFacts {
  /** public origin of the site, without a trailing slash */
  origin: string;
  url: string;
  siteName: string;
  image: string;
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** @returns the things as the text of a script element: no text in it can end that element */
export const serializeJsonLd = (things: readonly JsonLd[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things.map(withoutEmpty) }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? '',
  );

function withoutEmpty(thing: JsonLd): object {
  const filled = Object.entries(thing).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    filled.map(([property, value]) => [property, Array.isArray(value) ? value.map(fill) : fill(value)]),
  );
}

const fill = (value: JsonValue): unknown => (isThing(value) ? withoutEmpty(value) : value);

const isThing = (value: JsonValue): value is JsonLd =>
  typeof value === 'object' && value !== null && '@type' in value;

/** @param places from the home page down to the page itself */
export const toBreadcrumbs = (places: readonly Link[], origin: string): JsonLd => ({
  '@type': 'BreadcrumbList',
  itemListElement: places.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: origin + path,
  })),
});

/** The institution, as other things name it: whole on the home page. */
export const toPublisher = ({ origin, siteName }: Pick<PageFacts, 'origin' | 'siteName'>): JsonLd => ({
  '@type': 'Organization',
  '@id': `${origin}/#to-chuc`,
  name: siteName,
  url: `${origin}/`,
});
