import { homePath, newsPath, pagePath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import type { Reader } from '../replica/reader.ts';
import { type Link, readCategoryLinks } from './chrome.ts';

/** An entry of the main menu. One without a path of its own only opens what stands below it. */
export interface MenuItem {
  name: string;
  path: string | undefined;
  children: Link[];
}

/**
 * Reads the main menu: what editors have put in it, in two levels, or else news and the top categories. It always begins
 * with the home page.
 */
export function readMenu(reader: Reader): MenuItem[] {
  const made = reader.list('menuItemsByParent', '').flatMap(({ id }) => readMenuItem(reader, id) ?? []);
  const items = made.length > 0 ? made : readDefaultMenu(reader);
  if (items.some(({ path }) => path === homePath)) return items;
  return [{ name: t('menu.home'), path: homePath, children: [] }, ...items];
}

const readDefaultMenu = (reader: Reader): MenuItem[] =>
  [{ name: t('menu.news'), path: newsPath }, ...readCategoryLinks(reader, '')].map((link) => ({
    ...link,
    children: [],
  }));

/** @returns undefined where it leads nowhere and opens nothing */
function readMenuItem(reader: Reader, id: string): MenuItem | undefined {
  const item = readLink(reader, id);
  if (item === undefined) return undefined;
  const children = reader.list('menuItemsByParent', id).flatMap((hit) => {
    const { name, path } = readLink(reader, hit.id) ?? {};
    return name === undefined || path === undefined ? [] : [{ name, path }];
  });
  return item.path === undefined && children.length === 0 ? undefined : { ...item, children };
}

function readLink(reader: Reader, id: string): { name: string; path: string | undefined } | undefined {
  const item = reader.get('menuItem', id, ['label', 'url', 'page']);
  if (item === undefined) return undefined;
  const page = item.page === null ? undefined : reader.get('page', item.page, ['slug']);
  return { name: item.label, path: page ? pagePath(page) : (item.url ?? undefined) };
}
