import { feedPath, homePath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import type { Reader } from '../replica/reader.ts';
import { readCalendarLinks } from './calendar-links.ts';
import { type Link, listSections, readCategoryLink } from './chrome.ts';
import { readCutLinks } from './document-cuts.ts';
import { feedSections } from './feed.ts';
import { readYearLinks } from './month-links.ts';
import { readPageTree } from './static-page.ts';
import { readTopicCards } from './topic.ts';

/** A link and those below it. */
export interface MapLink extends Link {
  children: readonly MapLink[];
}

/** One part of the list of all pages. */
export interface MapGroup {
  heading: string;
  intro?: string;
  links: readonly MapLink[];
}

/** @returns all that has a name and a page of its own, but single entries; empty parts are left out */
export function readSiteMap(reader: Reader): MapGroup[] {
  const categories = readCategoryTree(reader);
  const groups: MapGroup[] = [
    { heading: t('siteMap.sections'), links: toFlat(listSections()) },
    { heading: t('siteMap.categories'), links: categories },
    { heading: t('siteMap.pages'), links: readPageTree(reader) },
    { heading: t('siteMap.topics'), links: toFlat(readTopicCards(reader)) },
    ...cuts.map(({ type, by }) => ({
      heading: t('siteMap.documents', { by }),
      links: toFlat(readCutLinks(reader, type)),
    })),
    { heading: t('siteMap.archive'), links: toFlat(readYearLinks(reader)) },
    { heading: t('siteMap.calendars'), links: toFlat(readCalendarLinks(reader)) },
    {
      heading: t('siteMap.feeds'),
      intro: t('siteMap.feedsIntro'),
      links: [
        { name: t('feed.all'), path: feedPath(homePath), children: [] },
        ...feedSections.map(({ name, section }) => ({
          name: t('feed.title', { name }),
          path: feedPath(section),
          children: [],
        })),
        ...toFeeds(categories),
      ],
    },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

const cuts = [
  { type: 'documentType', by: t('siteMap.byType') },
  { type: 'issuingBody', by: t('siteMap.byBody') },
  { type: 'subject', by: t('siteMap.bySubject') },
] as const;

const toFlat = (links: readonly Link[]): MapLink[] =>
  links.map(({ name, path }) => ({ name, path, children: [] }));

const toFeeds = (links: readonly MapLink[]): MapLink[] =>
  links.flatMap(({ name, path, children }) => [
    { name: t('feed.title', { name }), path: feedPath(path), children: [] },
    ...toFeeds(children),
  ]);

/** All categories; one whose parent is not published stands at the top, so that it can be found. */
function readCategoryTree(reader: Reader): MapLink[] {
  const all = reader.list('categories', '').flatMap(({ id }) => {
    const link = readCategoryLink(reader, id);
    return link ? [{ id, ...link, parent: reader.get('category', id, ['parent'])?.parent ?? '' }] : [];
  });
  const known = new Set(all.map(({ id }) => id));
  const below = Map.groupBy(all, ({ parent }) => (known.has(parent) ? parent : ''));
  const toLinks = (parent: string): MapLink[] =>
    (below.get(parent) ?? []).map(({ id, name, path }) => ({ name, path, children: toLinks(id) }));
  return toLinks('');
}
