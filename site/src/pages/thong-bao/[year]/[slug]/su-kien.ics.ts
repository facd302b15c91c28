import type { APIRoute } from 'astro';

import { buildIcs } from '../../../../feeds/build-ics.ts';
import { respond, respondMissing } from '../../../../feeds/respond.ts';
import { readNoticeCalendar } from '../../../../queries/notice-calendar.ts';

export const GET: APIRoute = ({ params: { year, slug }, locals: { portal } }) => {
  const calendar = year && slug && readNoticeCalendar(portal.reader, year, slug, portal.origin);
  return calendar ? respond('calendar', buildIcs(calendar)) : respondMissing();
};
