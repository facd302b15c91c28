import { t } from '../../i18n/t.ts';
import type { Entries } from '../../replica/entries.ts';

/** What kinds of notices are called. */
export const noticeKinds = {
  announcement: t('notice.announcement'),
  invitation: t('notice.invitation'),
  admission: t('notice.admission'),
  recruitment: t('notice.recruitment'),
  other: t('notice.other'),
} satisfies Record<Entries['notice']['kind'], string>;
