import { isSlug } from './slug.ts';
import { toVietnamDate } from './vietnam-time.ts';

export const homePath = '/';
export const newsPath = '/tin-tuc/';
export const notFoundPath = '/404.html';

/** @param year four digits */
export const newsYearPath = (year: string): string => `${newsPath}${year}/`;

/** @param month `yyyy-mm`  @param page from 1; page 1 is the month itself */
export const newsMonthPath = (month: string, page = 1): string =>
  paged(`${newsPath}${month.replace('-', '/')}/`, page);

/**
 * @param article `pathDate`: instant of first publication, which never changes
 * @throws RangeError when the slug or the date cannot stand in a URL
 */
export function articlePath(article: { pathDate: string; slug: string }): string {
  const { year, month } = toVietnamDate(article.pathDate);
  return `${newsPath}${year}/${month}/${checked(article.slug)}/`;
}

export const categoryPath = (category: { slug: string }): string => `/chuyen-muc/${checked(category.slug)}/`;

/** @param month `yyyy-mm`  @param page from 1 */
export const categoryMonthPath = (category: { slug: string }, month: string, page = 1): string =>
  paged(`${categoryPath(category)}${month.replace('-', '/')}/`, page);

const sitePathPattern = /^\/(?:[A-Za-z0-9._~-]+\/)*(?:[A-Za-z0-9._~-]+)?$/;

/**
 * Whether a text is a path inside the site that may be linked to or redirected to: absolute, ASCII, no query, no `//`,
 * no `.` or `..` segment.
 */
export function isSitePath(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 1000 &&
    sitePathPattern.test(value) &&
    !/\/\.{1,2}(?:\/|$)/.test(value)
  );
}

function paged(path: string, page: number): string {
  return page === 1 ? path : `${path}trang/${String(page)}/`;
}

function checked(slug: string): string {
  if (!isSlug(slug)) throw new RangeError(`not a slug: ${JSON.stringify(slug)}`);
  return slug;
}
