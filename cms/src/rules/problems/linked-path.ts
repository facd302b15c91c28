import {
  calendarPath,
  feedPath,
  homePath,
  searchPath,
  sectionPaths,
  siteMapPagePath,
  sitemapIndexPath,
} from '@portal/shared-types';

const listed = [...sectionPaths, searchPath];

/** Years, months, weeks and further pages: what lists are cut by; and their feeds. */
const cut = /^(?:\d{4}\/(?:\d{2}\/)?|\d{4}-W\d{2}\/)?(?:trang\/\d+\/|rss\.xml)?$/;

const alone: ReadonlySet<string> = new Set([
  homePath,
  siteMapPagePath,
  feedPath(homePath),
  calendarPath,
  sitemapIndexPath,
]);

/** @returns whether a path belongs to the site itself, whatever its content */
export const isListPath = (path: string): boolean =>
  alone.has(path) ||
  /^\/lich-cong-tac\/[a-z0-9-]+\.ics$/.test(path) ||
  listed.some((section) => path.startsWith(section) && cut.test(path.slice(section.length)));

/**
 * @param siteUrl public origin of the site
 * @returns the path inside the site that a link leads to, as the site writes it, or undefined for one that leads elsewhere
 */
export function toLinkedPath(href: string, siteUrl: string): string | undefined {
  const origin = siteUrl.replace(/\/+$/, '');
  if (href === origin && href !== '') return homePath;
  const own = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href;
  if (!own.startsWith('/') || own.startsWith('//')) return undefined;
  const path = own.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
  return path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}
