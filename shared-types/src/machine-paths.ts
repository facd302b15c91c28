import { noticePath } from './paths.ts';

/** Paths that programs ask for, not readers; and the page that lists all pages for readers. */
export const siteMapPagePath = '/so-do-cong/';
export const robotsPath = '/robots.txt';
export const webManifestPath = '/site.webmanifest';
export const sitemapIndexPath = '/sitemap-index.xml';

/** The schedule of work of all units. */
export const calendarPath = '/lich-cong-tac.ics';

/** The event of a notice, for calendar programs. */
export const noticeCalendarPath = (notice: { pathDate: string; slug: string }): string =>
  `${noticePath(notice)}su-kien.ics`;

/** @param section path of the home page, of a section or of a category */
export const feedPath = (section: string): string => `${section}rss.xml`;

/** The picture that link previews show where a page has none of its own. @param section as for `feedPath` */
export const cardPath = (section: string): string => `${section}anh-chia-se.png`;

/** The sitemap of what has no month: sections, categories, lists and static pages. */
export const sectionsSitemapPath = '/sitemap/muc.xml';

/** @param section path of a section, such as `newsPath`  @param month `yyyy-mm` */
export const monthSitemapPath = (section: string, month: string): string =>
  `/sitemap${section}${month.replace('-', '/')}.xml`;
