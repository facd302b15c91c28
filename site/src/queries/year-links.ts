import { documentsYearPath, noticesYearPath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import { documentYears, noticeYears } from '../replica/months.ts';
import type { Reader } from '../replica/reader.ts';
import type { Link } from './chrome.ts';

/** @returns links to the years of notices, newest first */
export const readNoticeYearLinks = (reader: Reader): Link[] =>
  reader.view(noticeYears).map((year) => ({ name: t('year.short', { year }), path: noticesYearPath(year) }));

/** @returns links to the years of documents, newest first */
export const readDocumentYearLinks = (reader: Reader): Link[] =>
  reader.view(documentYears).map((year) => ({
    name: t('year.short', { year }),
    path: documentsYearPath(year),
  }));
