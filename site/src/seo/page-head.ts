/** What a page says about itself to browsers, search engines and link previews. */
export interface PageHead {
  /** without the name of the site */
  title: string;
  /** for search results, plain text */
  description?: string | undefined;
  /** site path of a picture for link previews */
  image?: string | undefined;
  /** instant of posting; makes the page an article */
  postedAt?: string | undefined;
  /** keeps the page out of search engines */
  noindex?: boolean;
  /** site path where the content is now */
  movedTo?: string | undefined;
}

/** @returns the title of the window: page first, so that tabs and history tell pages apart */
export const toWindowTitle = (title: string, siteName: string): string =>
  title === siteName ? siteName : `${title} – ${siteName}`;
