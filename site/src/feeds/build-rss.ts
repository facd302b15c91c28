import { feedPath } from '@portal/shared-types';

import { element, toXmlDocument, type Xml } from './xml.ts';

/** One item of a feed. */
export interface FeedItem {
  /** stays the same when title and address change */
  id: string;
  title: string;
  /** site path */
  path: string;
  /** plain text */
  summary: string | null;
  /** instant */
  at: string;
  category: string | null;
  /** site path of a WebP picture */
  picture: string | null;
}

/** A feed of one part of the site. */
export interface Feed {
  title: string;
  /** plain text */
  description: string;
  /** site path of the page whose news it tells; the feed stands below it */
  section: string;
  /** newest first */
  items: FeedItem[];
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * @param origin public origin of the site, without a trailing slash
 * @returns the feed as RSS 2.0; its dates are those of its items
 */
export function buildRss({ title, description, section, items }: Feed, origin: string): string {
  const [newest] = items;
  const channel = element('channel', [
    element('title', title),
    element('link', origin + section),
    element('atom:link', [], {
      href: origin + feedPath(section),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    element('description', toHtml(description)),
    element('language', 'vi'),
    newest ? element('lastBuildDate', toRssDate(newest.at)) : null,
    ...items.map((item) => buildItem(item, origin)),
  ]);
  return toXmlDocument(element('rss', [channel], { version: '2.0', ...namespaces }));
}

const buildItem = (item: FeedItem, origin: string): Xml =>
  element('item', [
    element('title', item.title),
    element('link', origin + item.path),
    element('guid', item.id, { isPermaLink: 'false' }),
    element('pubDate', toRssDate(item.at)),
    item.category === null ? null : element('category', item.category),
    item.summary === null ? null : element('description', toHtml(item.summary)),
    item.picture === null
      ? null
      : element('media:content', [], { url: origin + item.picture, type: 'image/webp', medium: 'image' }),
  ]);

/** Readers take a description for HTML, so plain text is escaped once more. */
const toHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** RFC 822 with a year of four digits, in GMT. */
const toRssDate = (instant: string): string => new Date(instant).toUTCString();
