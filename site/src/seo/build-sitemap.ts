import { element, toXmlDocument } from '../feeds/xml.ts';

/** One page in a sitemap. */
export interface SitemapPage {
  /** site path */
  path: string;
  /** instant of the last change, where it is known */
  changedAt?: string;
  /** site path of its picture */
  image?: string | undefined;
}

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const imageNamespace = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' };

/**
 * @param origin public origin of the site, without a trailing slash
 * @returns a sitemap as sitemaps.org has it
 */
export function buildSitemap(pages: readonly SitemapPage[], origin: string): string {
  const urls = pages.map(({ path, changedAt, image }) =>
    element('url', [
      element('loc', origin + path),
      changedAt === undefined ? null : element('lastmod', changedAt),
      image === undefined ? null : element('image:image', [element('image:loc', origin + image)]),
    ]),
  );
  return toXmlDocument(element('urlset', urls, { ...namespace, ...imageNamespace }));
}

/**
 * @param sitemaps their own paths, with the last change of what they list
 * @param origin public origin of the site, without a trailing slash
 */
export function buildSitemapIndex(sitemaps: readonly Omit<SitemapPage, 'image'>[], origin: string): string {
  const parts = sitemaps.map(({ path, changedAt }) =>
    element('sitemap', [
      element('loc', origin + path),
      changedAt === undefined ? null : element('lastmod', changedAt),
    ]),
  );
  return toXmlDocument(element('sitemapindex', parts, namespace));
}
