import { may, type Right } from '../../access/may.ts';
import { checkEntries } from '../../copy/check-entries.ts';
import { isFields } from '../../entries.ts';
import { say } from '../../i18n/vi.ts';
import { scheduleUid } from '../../rules/problems/find-clashes.ts';
import type { RuleParts } from '../../rules/rule-parts.ts';
import { createCheckRows } from './check-rows.ts';
import { readAccepted, readMonday, readRowsRequest, type RowsRequest } from './read-request.ts';
import { saveRows } from './save-rows.ts';
import { copyWeekBefore, publishWeek, readWeek } from './stored-week.ts';

/** The part of a request that these routes use. */
interface DeskContext {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user?: unknown };
  set(header: string, value: string): void;
  badRequest(message: string): unknown;
  forbidden(): unknown;
}

/** Opens the schedule desk's way to the server; everybody needs the right there that the form asks for. */
export function registerScheduleDesk(parts: RuleParts): void {
  const check = createCheckRows(parts);
  const route = (
    method: 'GET' | 'POST',
    path: string,
    right: Right,
    handler: (context: DeskContext) => unknown,
  ): object => ({
    method,
    path: `/schedule-desk/${path}`,
    handler: (context: DeskContext) => {
      context.set('Cache-Control', 'no-store');
      return may(context.state, right, scheduleUid) ? handler(context) : context.forbidden();
    },
    info: { type: 'admin' },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const withRows =
    (handler: (request: RowsRequest, context: DeskContext) => unknown) => (context: DeskContext) => {
      const request = readRowsRequest(context.request.body);
      return request === undefined ? context.badRequest(say('desk.badRequest')) : handler(request, context);
    };
  const withMonday =
    (handler: (monday: string, context: DeskContext) => unknown) => (context: DeskContext) => {
      const monday = readMonday(context.params['monday']);
      return monday === undefined ? context.badRequest(say('desk.badRequest')) : handler(monday, context);
    };
  const save = async (request: RowsRequest, context: DeskContext): Promise<unknown> => {
    const { rows, monday, isPublishing, isAccepted } = request;
    if (isPublishing && !may(context.state, 'publish', scheduleUid)) return context.forbidden();
    const { entries, problems } = await check(rows, monday);
    const isRefused = problems.some(({ kind }) => kind === 'error' || isPublishing);
    if (isRefused) return { saved: 0, problems };
    const warnings =
      isPublishing && !isAccepted
        ? checkEntries(parts.getModel, scheduleUid, entries, (_, at) => say('desk.row', { row: at + 1 }))
        : [];
    if (warnings.length > 0) return { saved: 0, problems: [], warnings };
    const { user } = context.state;
    return saveRows(parts, entries, { isPublishing, by: isFields(user) ? user['id'] : undefined });
  };
  parts.strapi.server.routes({
    type: 'admin',
    routes: [
      route(
        'POST',
        'check',
        'create',
        withRows(async ({ rows, monday }) => ({
          saved: 0,
          problems: (await check(rows, monday)).problems,
        })),
      ),
      route('POST', 'save', 'create', withRows(save)),
      route(
        'GET',
        'weeks/:monday',
        'read',
        withMonday((monday) => readWeek(parts, monday)),
      ),
      route(
        'GET',
        'weeks/:monday/copy',
        'read',
        withMonday((monday) => copyWeekBefore(parts, monday)),
      ),
      route(
        'POST',
        'weeks/:monday/publish',
        'publish',
        withMonday((monday, { request }) => publishWeek(parts, monday, readAccepted(request.body))),
      ),
    ] as never,
  });
}
