import type { APIRoute } from 'astro';

import { buildIcs } from '../feeds/build-ics.ts';
import { respond } from '../feeds/respond.ts';
import { readScheduleCalendar } from '../queries/schedule-calendar.ts';

export const GET: APIRoute = ({ locals: { portal } }) =>
  respond('calendar', buildIcs(readScheduleCalendar(portal.reader, portal.origin)));
