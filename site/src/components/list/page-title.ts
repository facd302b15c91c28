import { t } from '../../i18n/t.ts';

/** @returns the title of one page of a list; the first page is the list itself */
export const toPageTitle = (title: string, page: number): string =>
  page === 1 ? title : t('pages.titleSuffix', { title, page });
