import { bannersView } from './queries/banner.ts';
import { calendarLinks } from './queries/calendar-links.ts';
import { categoryLinkView, chromeView } from './queries/chrome.ts';
import { cutLinks } from './queries/document-cuts.ts';
import { lastPastNotices, runningNotices } from './queries/notice-list.ts';
import { pagesOfList } from './queries/list-page.ts';
import { daysOfNews, linksOfDays } from './queries/month-days.ts';
import { nearWeeks, weekIsListed } from './queries/weeks.ts';
import {
  documentYears,
  monthsOfCategory,
  monthsOfNews,
  monthsOfSitemap,
  noticeYears,
} from './replica/months.ts';
import type { View } from './replica/view.ts';
import { listedWeeks, thisWeek } from './replica/weeks.ts';

/** All views, so that one can be computed by its name. */
export const views = [
  bannersView,
  calendarLinks,
  categoryLinkView,
  chromeView,
  cutLinks,
  daysOfNews,
  documentYears,
  lastPastNotices,
  linksOfDays,
  listedWeeks,
  monthsOfCategory,
  monthsOfNews,
  monthsOfSitemap,
  nearWeeks,
  noticeYears,
  pagesOfList,
  runningNotices,
  thisWeek,
  weekIsListed,
] as unknown as readonly View[];
