import type { Link } from '../queries/chrome.ts';
import type { JsonLd, PageFacts } from './json-ld.ts';

/** What a page says about itself to browsers, search engines and link previews. */
export interface PageHead {
  /** without the name of the site */
  title: string;
  /** for search results, plain text */
  description?: string | undefined;
  /** site path of a picture for link previews; without it, the card of the page's section */
  image?: string | undefined;
  /** instant of posting; makes the page an article */
  postedAt?: string | undefined;
  /** instant of the last change */
  changedAt?: string | undefined;
  /** the file for calendar programs that tells the same */
  calendar?: Link | undefined;
  /** what the page is about, in words of schema.org */
  data?: ((facts: PageFacts) => JsonLd[]) | undefined;
  /** keeps the page out of search engines */
  noindex?: boolean;
  /** site path where the content is now */
  movedTo?: string | undefined;
}

/** @returns the title of the window: page first, so that tabs and history tell pages apart */
export const toWindowTitle = (title: string, siteName: string): string =>
  title === siteName ? siteName : `${title} – ${siteName}`;
