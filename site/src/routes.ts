import {
  articlePath,
  categoryMonthPath,
  categoryPath,
  homePath,
  newsMonthPath,
  newsPath,
  newsYearPath,
  notFoundPath,
} from '@portal/shared-types';

import type { Reader } from './replica/reader.ts';

/** One public URL. `path` ends in `/` or names a file. */
export interface Route {
  path: string;
  /** what a server answers; `moved` and `gone` are written as a status file beside the page */
  kind: 'page' | 'moved' | 'withdrawn' | 'gone' | 'notFound';
  /** site path; only with `moved` */
  location?: string;
}

/** Articles on one page of a list. */
export const listPageSize = 20;
