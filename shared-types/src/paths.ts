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

export const topicsPath = '/chuyen-de/';
export const noticesPath = '/thong-bao/';
export const documentsPath = '/van-ban/';
export const videosPath = '/video/';
export const schedulePath = '/lich-cong-tac/';
export const albumsPath = '/thu-vien-anh/';
export const aboutPath = '/gioi-thieu/';
export const searchPath = '/tim-kiem/';

/** The start of each section of content. */
export const sectionPaths = [
  newsPath,
  topicsPath,
  noticesPath,
  documentsPath,
  videosPath,
  schedulePath,
  albumsPath,
  aboutPath,
] as const;

export const topicPath = (topic: { slug: string }): string => `${topicsPath}${checked(topic.slug)}/`;

/** @param year four digits  @param page from 1; page 1 is the year itself */
export const noticesYearPath = (year: string, page = 1): string => paged(`${noticesPath}${year}/`, page);

/** @param notice `pathDate`: its date of issue at first publication, which never changes */
export const noticePath = (notice: { pathDate: string; slug: string }): string =>
  `${noticesPath}${toVietnamDate(notice.pathDate).year}/${checked(notice.slug)}/`;

/** @param year four digits  @param page from 1; page 1 is the year itself */
export const documentsYearPath = (year: string, page = 1): string => paged(`${documentsPath}${year}/`, page);

/** @param document `pathDate`: its date of issue at first publication, which never changes */
export const documentPath = (document: { pathDate: string; slug: string }): string =>
  `${documentsPath}${toVietnamDate(document.pathDate).year}/${checked(document.slug)}/`;

/** How the register of documents is cut without scripts, beside the year. */
const documentCuts = { documentType: 'loai', issuingBody: 'co-quan', subject: 'linh-vuc' } as const;

export const documentsByPath = (cut: keyof typeof documentCuts, by: { slug: string }, page = 1): string =>
  paged(`${documentsPath}${documentCuts[cut]}/${checked(by.slug)}/`, page);

export const videoPath = (video: { slug: string }): string => `${videosPath}${checked(video.slug)}/`;

export const albumPath = (album: { slug: string }): string => `${albumsPath}${checked(album.slug)}/`;

/** Pages stand side by side, whatever their parent is, so that moving one under another keeps its address. */
export const pagePath = (page: { slug: string }): string => `${aboutPath}${checked(page.slug)}/`;

/** @param week ISO week, `yyyy-Www` */
export const scheduleWeekPath = (week: string): string => `${schedulePath}${week}/`;

/** The schedule of work of one unit, for calendar programs. */
export const unitCalendarPath = (unit: { slug: string }): string =>
  `${schedulePath}${checked(unit.slug)}.ics`;

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
