import {
  aboutPath,
  albumsPath,
  categoryPath,
  documentsPath,
  feedPath,
  homePath,
  newsPath,
  noticesPath,
  schedulePath,
  siteMapPagePath,
  topicsPath,
  videosPath,
} from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import type { Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
import { type MenuItem, readMenu } from './menu.ts';
import { type Picture, readPicture } from './picture.ts';

/** A link of a menu or a trail. */
export interface Link {
  name: string;
  path: string;
}

/** What stands around every page. */
export interface Chrome {
  name: string;
  governingBody: string | null;
  logo: Picture | null;
  menu: MenuItem[];
  /** how to reach the publisher and other ways into the site, for the first line of a page */
  contacts: Link[];
  /** the sections of the site and its top categories, whatever the menu has */
  sections: Link[];
  /** what readers must be able to find out about the publisher; only what is filled in */
  imprint: { term: string; text: string; href?: string }[];
}

/** @returns the name of the site, or a neutral one while nobody has given it a name */
export const readSiteName = (reader: Reader): string => reader.setting('name') ?? t('site.fallbackName');

/** @returns the parts of header and footer */
export const readChrome = (reader: Reader): Chrome => reader.view(chromeView);

export const chromeView = defineView('chrome', (reader): Chrome => ({
  name: readSiteName(reader),
  governingBody: reader.setting('governingBody'),
  logo: readPicture(reader, reader.setting('logo'), ''),
  menu: readMenu(reader),
  contacts: readContacts(reader),
  sections: [...listSections(), ...readCategoryLinks(reader, ''), ...listWays()],
  imprint: readImprint(reader),
}));

/** @returns the sections of the site, home first */
export const listSections = (): Link[] => [
  { name: t('menu.home'), path: homePath },
  { name: t('menu.about'), path: aboutPath },
  { name: t('menu.news'), path: newsPath },
  { name: t('menu.notices'), path: noticesPath },
  { name: t('menu.documents'), path: documentsPath },
  { name: t('menu.schedule'), path: schedulePath },
  { name: t('menu.topics'), path: topicsPath },
  { name: t('menu.videos'), path: videosPath },
  { name: t('menu.albums'), path: albumsPath },
];

/** Ways into the site that are no section of it. */
const listWays = (): Link[] => [
  { name: t('footer.feed'), path: feedPath(homePath) },
  { name: t('siteMap.title'), path: siteMapPagePath },
];

/** @returns links to the categories below a parent, or to the top ones for '' */
export const readCategoryLinks = (reader: Reader, parent: string): Link[] =>
  reader.list('categoriesByParent', parent).flatMap(({ id }) => readCategoryLink(reader, id) ?? []);

/** @returns a link to one category, or undefined where it is not published */
export const readCategoryLink = (reader: Reader, id: string): Link | undefined =>
  reader.view(categoryLinkView, id);

/** A view, because thousands of articles show it: another description of a category must not ask each of them. */
export const categoryLinkView = defineView('categoryLink', (reader, id: string): Link | undefined => {
  const category = reader.get('category', id, ['name', 'slug']);
  return category && { name: category.name, path: categoryPath(category) };
});

function readContacts(reader: Reader): Link[] {
  const email = reader.setting('email');
  const mail = email === null ? [] : [{ name: t('contacts.email'), path: `mailto:${email}` }];
  return [...mail, ...listWays()];
}

function readImprint(reader: Reader): Chrome['imprint'] {
  const phone = reader.setting('phone');
  const email = reader.setting('email');
  const lines = [
    { term: t('footer.responsible'), text: reader.setting('responsibleEditor') },
    { term: t('footer.licence'), text: reader.setting('licence') },
    { term: t('footer.address'), text: reader.setting('address') },
    { term: t('footer.phone'), text: phone, href: `tel:${(phone ?? '').replace(/[^\d+]/g, '')}` },
    { term: t('footer.email'), text: email, href: `mailto:${email ?? ''}` },
  ];
  return lines.flatMap(({ text, ...rest }) => (text === null ? [] : [{ ...rest, text }]));
}
