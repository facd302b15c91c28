import type { Core } from '@strapi/strapi';
import { isAdministrator } from '../access/is-administrator.ts';
import { mayRead } from '../access/may.ts';
import { isFields, type Fields } from '../entries.ts';
import { publicTypeOf } from '../feed/public-models.ts';
import { labelOf } from '../i18n/labels.ts';
import { createGetModel } from '../models.ts';
import { getPortalSettings } from '../portal-settings.ts';
import { createAskPublisher, type AskPublisher } from './ask-publisher.ts';
import { nameEntry } from './name-entry.ts';
import { toOutcome, type Outcome } from './outcome.ts';
import { readEntryState } from './read-entry-state.ts';
import { toReceipt, type PublisherReceipt, type Receipt } from './receipt.ts';
import { toReport, toSilentReport, type PressReport, type PublisherStatus } from './report.ts';

/** The part of a request that these routes use. */
interface PressContext {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user?: unknown };
  set(header: string, value: string): void;
  forbidden(): unknown;
  notFound(): unknown;
}

type Handler = (context: PressContext) => unknown;

/** Finding what would come back looks into many directories. */
const operationMs = 20_000;

/**
 * Opens what the admin panel may learn of the press and ask of it. The browser never meets the publisher, nor its secret:
 * each route looks at the role of the one who asks, and asks on their behalf.
 */
export function registerPressRoutes(strapi: Core.Strapi): void {
  const { publisherUrl, hookSecret } = getPortalSettings(strapi);
  const ask = createAskPublisher({ url: publisherUrl, secret: hookSecret });
  const route = (method: 'GET' | 'POST', path: string, handler: Handler): object => ({
    method,
    path: `/press/${path}`,
    handler: (context: PressContext) => {
      context.set('Cache-Control', 'no-store');
      return handler(context);
    },
    info: { type: 'admin' },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const operation = (name: 'rollback' | 'resume' | 'rebuild'): object =>
    route('POST', name, (context) =>
      isAdministrator(context.state.user)
        ? operate(ask, name, toCommand(context.request.body))
        : context.forbidden(),
    );
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', 'status', ({ state }) => readReport(strapi, ask, isAdministrator(state.user))),
      route('GET', 'receipts/:uid/:documentId', (context) => answerReceipt(strapi, ask, context)),
      operation('rollback'),
      operation('resume'),
      operation('rebuild'),
    ] as never,
  });
}

async function answerReceipt(
  strapi: Core.Strapi,
  ask: AskPublisher,
  context: PressContext,
): Promise<unknown> {
  const { uid = '', documentId = '' } = context.params;
  if (!mayRead(context.state, uid)) return context.forbidden();
  return (await readReceipt(strapi, ask, uid, documentId)) ?? context.notFound();
}

async function readReceipt(
  strapi: Core.Strapi,
  ask: AskPublisher,
  uid: string,
  documentId: string,
): Promise<Receipt | undefined> {
  const type = publicTypeOf(uid);
  if (type === undefined) return undefined;
  const answer = await ask('GET', `/receipt/${type}/${encodeURIComponent(documentId)}`);
  if (answer.kind !== 'answer') return { state: answer.kind };
  if (!isReceipt(answer.body)) return { state: 'unreachable' };
  const parts = { strapi, getModel: createGetModel(strapi) };
  const entry = await readEntryState(parts, type, documentId, answer.body.proof?.position ?? null);
  if (entry === undefined) return undefined;
  return toReceipt(entry, answer.body, {
    siteUrl: getPortalSettings(strapi).siteUrl,
    labelOf: (field) => labelOf(uid, field.split('.')[0] ?? ''),
  });
}

async function readReport(strapi: Core.Strapi, ask: AskPublisher, mayOperate: boolean): Promise<PressReport> {
  const answer = await ask('GET', '/status');
  if (answer.kind !== 'answer') return toSilentReport(answer.kind, mayOperate);
  if (!isStatus(answer.body)) return toSilentReport('unreachable', mayOperate);
  return toReport(answer.body, mayOperate, (type, documentId) => nameEntry(strapi, type, documentId));
}

async function operate(ask: AskPublisher, name: string, command: Fields): Promise<Outcome> {
  const answer = await ask('POST', `/${name}`, { body: command, timeoutMs: operationMs });
  return answer.kind === 'answer' ? toOutcome(answer) : { result: answer.kind };
}

/** Only what the publisher knows is passed on. */
function toCommand(body: unknown): Fields {
  const { release, confirm } = isFields(body) ? body : {};
  return {
    ...(typeof release === 'string' && { release }),
    ...(confirm === true && { confirm }),
  };
}

/** Whatever else may listen at that address. */
const isReceipt = (body: unknown): body is PublisherReceipt =>
  isFields(body) && typeof body['state'] === 'string' && 'proof' in body;

const isStatus = (body: unknown): body is PublisherStatus =>
  isFields(body) && typeof body['state'] === 'string' && Array.isArray(body['releases']);
