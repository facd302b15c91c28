import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import ical from 'node-ical';
import RssParser from 'rss-parser';

/** A built site, for rules that look at all of it. */
export interface BuiltSite {
  /** path below the site's root, without a leading slash → text */
  files: ReadonlyMap<string, string>;
  /** paths of files that are there but of no interest as text */
  others: ReadonlySet<string>;
  origin: string;
}

/** What must be true of the files for programs: title of the rule → what breaks it. */
export const machineRules: Record<string, (site: BuiltSite) => string[] | Promise<string[]>> = {
  'every feed says the same to two readers, and leads to pages that are there': async (site) => {
    const feeds = select(site, /(?:^|\/)rss\.xml$/);
    const problems = await Promise.all(feeds.map(([path, text]) => findFeedProblems(site, path, text)));
    return [...(feeds.length === 0 ? ['no feed'] : []), ...problems.flat()];
  },

  'every calendar says the same to two programs': (site) => {
    const calendars = select(site, /\.ics$/);
    return [
      ...(calendars.length === 0 ? ['no calendar'] : []),
      ...calendars.flatMap(([path, text]) =>
        findCalendarProblems(text).map((problem) => `${path}: ${problem}`),
      ),
    ];
  },

  'the sitemaps are valid, name every entry once, and nothing that is not there': async (site) => {
    const listed = listSitemapUrls(site);
    const entries = [...site.files.keys()]
      .filter((path) => entryPattern.test(path) && isListed(site.files.get(path) ?? ''))
      .map((path) => `${site.origin}/${path.replace(/index\.html$/, '')}`);
    const broken = await Promise.all(
      select(site, /^sitemap.*\.xml$/).map(async ([path, text]) =>
        (await isWellFormed(text)) ? [] : [`${path} is no XML`],
      ),
    );
    return [
      ...broken.flat(),
      ...entries.filter((url) => !listed.includes(url)).map((url) => `${url} is missing`),
      ...listed.filter((url, index) => listed.indexOf(url) !== index).map((url) => `${url} comes twice`),
      ...listed.filter((url) => !isThere(site, url)).map((url) => `${url} is not there`),
    ];
  },

  'structured data has what its type needs': (site) => {
    const pages = select(site, /\.html$/);
    const types = new Set<string>();
    const problems = pages.flatMap(([path, html]) =>
      readThings(html).flatMap((thing) => {
        const type = String(thing['@type']);
        types.add(type);
        const missing = (requiredFields[type] ?? [`unknown type ${type}`]).filter((field) => !thing[field]);
        return missing.map((field) => `${path}: ${type} without ${field}`);
      }),
    );
    return [...problems, ...Object.keys(requiredFields).filter((type) => !types.has(type))];
  },

  'every page that may be found has a picture for previews, and feeds that are there': (site) =>
    select(site, /\.html$/)
      .filter(([, html]) => isListed(html))
      .flatMap(([path, html]) => {
        const root = parse(html);
        const image = root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
        const links = root
          .querySelectorAll('link[rel="alternate"], link[rel="manifest"], link[rel~="icon"]')
          .map((link) => site.origin + (link.getAttribute('href') ?? ''));
        return [image, ...links].filter((url) => !isThere(site, url)).map((url) => `${path}: ${url}`);
      }),

  'robots.txt and the manifest are those of this site': ({ files, origin }) => {
    const manifest = JSON.parse(files.get('site.webmanifest') ?? '{}') as {
      name?: string;
      start_url?: string;
    };
    return [
      ...(files.get('robots.txt')?.includes(`Sitemap: ${origin}/sitemap-index.xml\n`) ? [] : ['robots.txt']),
      ...(manifest.name && manifest.start_url === '/' ? [] : ['site.webmanifest']),
    ];
  },
};

const requiredFields: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    'headline',
    'image',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'mainEntityOfPage',
  ],
  Event: ['name', 'startDate', 'location', 'eventStatus', 'organizer', 'description', 'image'],
  VideoObject: ['name', 'description', 'thumbnailUrl', 'uploadDate'],
  Organization: ['name', 'url', 'logo'],
  WebSite: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
};

/** Pages of single entries that have a date. */
const entryPattern =
  /^(?:tin-tuc\/\d{4}\/\d\d\/(?!trang\/)[^/]+|(?:thong-bao|van-ban)\/\d{4}\/(?!trang\/)[^/]+|(?:video|thu-vien-anh)\/[^/]+)\/index\.html$/;

const select = ({ files }: BuiltSite, pattern: RegExp): [string, string][] =>
  [...files].filter(([path]) => pattern.test(path));

const isListed = (html: string): boolean => !/<meta name="robots" content="noindex"/.test(html);

function isThere({ files, others, origin }: BuiltSite, url: string): boolean {
  if (!url.startsWith(`${origin}/`)) return false;
  const path = url.slice(origin.length + 1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) || others.has(file);
}

async function findFeedProblems(site: BuiltSite, path: string, text: string): Promise<string[]> {
  const one = await new RssParser().parseString(text);
  const other = parseFeed(text);
  const ones = one.items.map(({ guid, title, link, isoDate }) => [guid, title, link, isoDate]);
  const others = other.items.map(({ id, title, url, published }) => [
    id,
    title,
    url,
    published?.toISOString(),
  ]);
  const dates = ones.map(([, , , date]) => date ?? '');
  const problems = [
    [JSON.stringify(ones) === JSON.stringify(others), 'two readers read two feeds'],
    [one.title !== undefined && one.title === other.title, 'title'],
    [one.feedUrl === `${site.origin}/${path}` && other.self === one.feedUrl, 'address of the feed'],
    [one.items.length <= 30 && text.length < 100_000, 'length'],
    [String(dates) === String([...dates].sort().reverse()), 'order'],
    [new Set(ones.map(([id]) => id)).size === ones.length, 'ids'],
    [[one.link ?? '', ...ones.map(([, , link]) => link ?? '')].every((url) => isThere(site, url)), 'links'],
    [!/<script|javascript:/i.test(text), 'script'],
  ] as const;
  return problems.flatMap(([isGood, name]) => (isGood ? [] : [`${path}: ${name}`]));
}

function findCalendarProblems(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text) as [string, [], []])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  const ones = events.map(({ uid, sequence, summary, location, startDate, endDate, component }) => [
    uid,
    sequence,
    summary,
    location,
    startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString(),
    component.hasProperty('dtend') && !endDate.isDate ? endDate.toJSDate().toISOString() : null,
  ]);
  const others = Object.values(ical.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    const isDate = event.datetype === 'date';
    const end = text.includes('DTEND') && event.end && !isDate ? event.end.toISOString() : null;
    const start = isDate ? toLocalDay(event.start) : event.start.toISOString();
    return [[event.uid, Number(event.sequence), event.summary, event.location ?? null, start, end]];
  });
  const lines = text.split('\r\n');
  return [
    ...(JSON.stringify(ones) === JSON.stringify(others)
      ? []
      : [`${JSON.stringify(ones)} is not ${JSON.stringify(others)}`]),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `too long: ${line}`),
    ...(/[^\r]\n/.test(text) ? ['a line that ends without CR'] : []),
    ...(lines.some((line) => /^DT(?:START|END|STAMP)[^;]*:\d{8}T\d{6}$/.test(line))
      ? ['a time not in UTC']
      : []),
  ];
}

function toLocalDay(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The reader of feeds is strict: it says of well-formed XML that it is no feed, and of other text what is wrong. */
async function isWellFormed(text: string): Promise<boolean> {
  try {
    await new RssParser().parseString(text);
    return true;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('Feed not recognized');
  }
}

function listSitemapUrls(site: BuiltSite): string[] {
  const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
  const read = (path: string): { loc: string }[] => {
    const document = parser.parse(site.files.get(path) ?? '') as Partial<
      Record<'sitemapindex' | 'urlset', { sitemap?: { loc: string }[]; url?: { loc: string }[] }>
    >;
    return document.sitemapindex?.sitemap ?? document.urlset?.url ?? [];
  };
  return read('sitemap-index.xml').flatMap(({ loc }) =>
    read(loc.slice(site.origin.length + 1)).map((url) => url.loc),
  );
}

function readThings(html: string): Record<string, unknown>[] {
  const scripts = parse(html, { blockTextElements: { script: true } }).querySelectorAll(
    'script[type="application/ld+json"]',
  );
  return scripts.flatMap(
    (script) => (JSON.parse(script.textContent) as { '@graph': Record<string, unknown>[] })['@graph'],
  );
}
