import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findMarks, type ScriptVector } from '@portal/shared-types/testing/script-vectors';

import { readSiteFiles } from '../../testing/site-files.ts';
import type { Ground, WatchedPage } from './watch-page.ts';

const site: Ground = { own: ['/hashed/'], isStrict: true };
const sourcesAtOnce = 40;
const searchMs = 10_000;

/** Elements of feeds and sitemaps; there are no others. */
const xmlNames = [
  ...['rss', 'channel', 'title', 'link', 'atom:link', 'description', 'language', 'lastBuildDate', 'item'],
  ...['guid', 'pubDate', 'category', 'media:content'],
  ...['urlset', 'url', 'loc', 'lastmod', 'sitemapindex', 'sitemap', 'image:image', 'image:loc'],
];
const calendarLine =
  /^(?:BEGIN:(?:VCALENDAR|VEVENT|VTIMEZONE|STANDARD)|END:(?:VCALENDAR|VEVENT|VTIMEZONE|STANDARD)|(?:VERSION|PRODID|CALSCALE|METHOD|X-WR-CALNAME|X-WR-TIMEZONE|NAME|REFRESH-INTERVAL|X-PUBLISHED-TTL|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|DTSTART|DTEND|DURATION|DTSTAMP|LAST-MODIFIED|CREATED|UID|SEQUENCE|STATUS|SUMMARY|LOCATION|DESCRIPTION|URL|ORGANIZER|CONTACT|CATEGORIES|TRANSP|COLOR|SOURCE)[;:])/;

export interface SiteVisit {
  /** pages whose source was read, pages that were opened, searches, files for programs */
  readonly sources: number;
  readonly opened: number;
  readonly searches: number;
  readonly files: number;
  /** marks that readers saw as text */
  readonly marks: ReadonlySet<number>;
}

/**
 * Reads the source of every page of a release, opens those that show a vector, searches for vectors, and reads feeds,
 * sitemaps and calendars.
 *
 * @param liveDir the release that `siteUrl` serves
 * @param most pages to open
 */
export async function visitSite(
  watched: WatchedPage,
  { siteUrl, liveDir }: { siteUrl: string; liveDir: string },
  vectors: readonly ScriptVector[],
  most: number,
): Promise<SiteVisit> {
  const marks = new Set<number>();
  const files = [...readSiteFiles(liveDir, (path) => /\.(?:html|xml|ics|webmanifest)$/.test(path)).keys()];
  const read = (file: string): string => readFileSync(join(liveDir, file), 'utf8');
  const toUrl = (file: string): string => `${siteUrl}/${file.replace(/index\.html$/, '')}`;
  // A server answers these with a redirect.
  const isMoved = (file: string): boolean => existsSync(join(liveDir, file, '../.status.json'));
  const pages = files.filter((file) => file.endsWith('.html') && !isMoved(file));

  await watched.open(`${siteUrl}/`, site);
  for (let at = 0; at < pages.length; at += sourcesAtOnce) {
    const some = pages.slice(at, at + sourcesAtOnce).map((file) => [file, read(file)]);
    watched.found.push(...(await watched.ask('findInSources', some, site.own)));
  }
  const isOpened = (file: string): boolean => !file.startsWith('manh/') && findMarks(read(file)).length > 0;
  const opened = spread(pages.filter(isOpened), most);
  for (const file of opened) {
    await watched.open(toUrl(file), site);
    for (const mark of findMarks(await watched.page.locator('body').innerText())) marks.add(mark);
  }
  const searches = await search(watched, siteUrl, vectors, marks);

  const others = files.filter((file) => !file.endsWith('.html'));
  for (const file of others) {
    const text = read(file);
    if (file.endsWith('.xml')) {
      const found = await watched.ask('findInXml', text, xmlNames);
      watched.found.push(...found.map((what) => `${file}: ${what}`));
    } else if (file.endsWith('.ics')) {
      watched.found.push(...findForeignLines(text).map((line) => `${file}: ${line}`));
    } else JSON.parse(text);
  }
  for (const file of spread(
    others.filter((name) => name.endsWith('.xml') && findMarks(read(name)).length > 0),
    Math.ceil(most / 10),
  ))
    await watched.open(toUrl(file), { own: [], isStrict: false });
  return { sources: pages.length, opened: opened.length, searches, files: others.length, marks };
}

/** @returns at most so many, from everywhere in the list */
function spread<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Types each vector into the search, and looks at what common words of vectors find. */
async function search(
  { page, open, look }: WatchedPage,
  siteUrl: string,
  vectors: readonly ScriptVector[],
  marks: Set<number>,
): Promise<number> {
  const words = ['alert', 'script', 'javascript', 'onerror', 'top'];
  const [first] = vectors;
  await open(`${siteUrl}/tim-kiem/?q=${encodeURIComponent(first?.text ?? '')}`, site);
  const status = page.locator('site-search [role=status]');
  for (const text of [...words, ...vectors.map((vector) => vector.text)]) {
    await page.evaluate(`document.querySelector('site-search [role=status]').textContent = ''`);
    await page.locator('[name=q]').fill(text.replaceAll(/[\n\r]/g, ' '));
    await page.keyboard.press('Enter');
    await status.filter({ hasText: /./ }).waitFor({ timeout: searchMs });
    await look(`search for ${text}`, site);
    for (const mark of findMarks(await page.locator('site-search ol').innerText())) marks.add(mark);
  }
  return words.length + vectors.length;
}

function findForeignLines(text: string): string[] {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const count = (line: string): number => lines.filter((other) => other === line).length;
  const isWhole = count('BEGIN:VEVENT') === count('END:VEVENT') && count('END:VCALENDAR') === 1;
  const foreign = lines.filter((line) => line !== '' && !calendarLine.test(line));
  return isWhole ? foreign : [...foreign, 'the calendar is not whole'];
}
