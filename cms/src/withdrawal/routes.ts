import type { Core } from '@strapi/strapi';
import { mayPublish, mayRead } from '../access/may.ts';
import { getText, isFields } from '../entries.ts';
import { pathOf } from '../rules/path-of.ts';
import { explainWithdrawal, readWithdrawal } from './withdrawal.ts';

/** The part of a request that these routes use. */
interface WithdrawalContext {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown };
  readonly state: unknown;
  set(header: string, value: string): void;
  forbidden(): unknown;
  notFound(): unknown;
}

type Handler = (context: WithdrawalContext, uid: string, documentId: string) => unknown;

/** Lets the form say why an entry was withdrawn; the page at its address shows it. */
export function registerWithdrawalRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', handler: Handler): object => ({
    method,
    path: '/withdrawals/:uid/:documentId',
    handler: (context: WithdrawalContext) => {
      const { uid = '', documentId = '' } = context.params;
      context.set('Cache-Control', 'no-store');
      return pathOf[uid] === undefined ? context.notFound() : handler(context, uid, documentId);
    },
    info: { type: 'admin' },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', async (context, uid, documentId) =>
        mayRead(context.state, uid)
          ? { withdrawal: (await readWithdrawal(strapi, uid, documentId)) ?? null }
          : context.forbidden(),
      ),
      route('POST', async (context, uid, documentId) => {
        if (!mayPublish(context.state, uid)) return context.forbidden();
        const { body } = context.request;
        const reason = getText(isFields(body) ? body : {}, 'reason');
        return (await explainWithdrawal(strapi, uid, documentId, reason))
          ? { done: true }
          : context.notFound();
      }),
    ] as never,
  });
}
