import { sitemapIndexPath } from '@portal/shared-types';

/**
 * Everything may be read; pages that are not to be found say so themselves.
 *
 * @param origin public origin of the site, without a trailing slash
 */
export const buildRobots = (origin: string): string =>
  `User-agent: *\nDisallow:\n\nSitemap: ${origin}${sitemapIndexPath}\n`;
