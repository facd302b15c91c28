import { homePath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import type { Reader } from '../replica/reader.ts';
import type { CardWords } from '../seo/build-card.ts';
import { listSections, readSiteName } from './chrome.ts';

const categoryPattern = /^\/chuyen-muc\/([^/]+)\/$/;
const sectionPaths = new Set(listSections().map(({ path }) => path));

/** @returns whether the site, a section or a category stands at a path: these have a card */
export const hasCard = (path: string): boolean => categoryPattern.test(path) || sectionPaths.has(path);

/**
 * @param path of the home page, a section or a category
 * @returns what its card says, or undefined where none of these stands there
 */
export function readCardWords(reader: Reader, path: string): CardWords | undefined {
  const siteName = readSiteName(reader);
  if (path === homePath) return { label: reader.setting('governingBody'), title: siteName, footer: null };
  const section = listSections().find((one) => one.path === path);
  if (section) return { label: null, title: section.name, footer: siteName };
  const name = readCategoryName(reader, categoryPattern.exec(path)?.[1] ?? '');
  return name === undefined ? undefined : { label: t('card.category'), title: name, footer: siteName };
}

function readCategoryName(reader: Reader, slug: string): string | undefined {
  const [hit] = reader.list('categoryBySlug', slug, { limit: 1 });
  return hit && reader.get('category', hit.id, ['name'])?.name;
}
