import { t } from '../../i18n/t.ts';
import type { SearchType } from '../../search/format.ts';

/** What the types of results are called. */
export const searchTypeNames = {
  article: t('search.article'),
  notice: t('menu.notices'),
  document: t('menu.documents'),
  video: t('menu.videos'),
  album: t('menu.albums'),
  schedule: t('menu.schedule'),
  topic: t('menu.topics'),
  page: t('menu.about'),
} satisfies Record<SearchType, string>;
