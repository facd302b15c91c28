import { mayRead } from '../access/may.ts';
import { isFields } from '../entries.ts';
import { publicTypeOf } from '../feed/public-models.ts';
import type { RuleParts } from '../rules/rule-parts.ts';
import { findWarnings } from './find-warnings.ts';

/** The part of a request that this route uses. */
interface CopyContext {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown };
  readonly state: unknown;
  set(header: string, value: string): void;
  forbidden(): unknown;
}

/** Lets the form ask, before it publishes, what an editor should look at in what is typed now. */
export function registerCopyRoutes({ strapi, getModel }: RuleParts): void {
  strapi.server.routes({
    type: 'admin',
    routes: [
      {
        method: 'POST',
        path: '/copy-check/:uid',
        handler: (context: CopyContext) => {
          const { uid = '' } = context.params;
          context.set('Cache-Control', 'no-store');
          if (publicTypeOf(uid) === undefined || !mayRead(context.state, uid)) return context.forbidden();
          const { body } = context.request;
          const warnings = findWarnings(getModel, uid, isFields(body) ? body : {});
          return { warnings: warnings.map(({ message }) => message) };
        },
        info: { type: 'admin' },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ] as never,
  });
}
