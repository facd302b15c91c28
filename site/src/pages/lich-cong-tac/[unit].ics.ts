import type { APIRoute } from 'astro';

import { buildIcs } from '../../feeds/build-ics.ts';
import { respond, respondMissing } from '../../feeds/respond.ts';
import { readScheduleCalendar, readUnitBySlug } from '../../queries/schedule-calendar.ts';

export const GET: APIRoute = ({ params, locals: { portal } }) => {
  const unit = readUnitBySlug(portal.reader, params['unit']);
  if (!unit) return respondMissing();
  return respond('calendar', buildIcs(readScheduleCalendar(portal.reader, portal.origin, unit)));
};
