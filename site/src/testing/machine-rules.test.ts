import { expect, it } from 'vitest';

import { type BuiltSite, machineRules } from './machine-rules.ts';

const head = (inner: string): string => `<!doctype html><html><head>${inner}</head></html>`;

const broken: Record<keyof typeof machineRules, Record<string, string>> = {
  'every feed says the same to two readers, and leads to pages that are there': {
    'rss.xml':
      '<rss version="2.0"><channel><title>a</title><link>https://site.example/</link><item><title>b</title>' +
      '<link>https://site.example/dead/</link></item></channel></rss>',
  },
  'every calendar says the same to two programs': {
    'a.ics':
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\nDTSTART:20261116T010000\nEND:VEVENT\nEND:VCALENDAR\n',
  },
  'the sitemaps are valid, name every entry once, and nothing that is not there': {
    'sitemap-index.xml': '<sitemapindex></sitemap>',
    'video/a/index.html': head(''),
  },
  'structured data has what its type needs': {
    'index.html': head(
      '<script type="application/ld+json">{"@graph":[{"@type":"Event","name":"a"}]}</script>',
    ),
  },
  'every page that may be found has a picture for previews, and feeds that are there': {
    'index.html': head('<meta property="og:image" content="https://site.example/dead.png">'),
  },
  'robots.txt and the manifest are those of this site': { 'robots.txt': 'Sitemap: https://other.example/' },
};

it.each(Object.keys(machineRules))('the rule “%s” finds a site that breaks it', async (title) => {
  const site: BuiltSite = {
    files: new Map(Object.entries(broken[title] ?? {})),
    others: new Set(),
    origin: 'https://site.example',
  };
  expect(await machineRules[title]?.(site)).not.toEqual([]);
});
