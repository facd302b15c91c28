import { mayRead } from '../access/may.ts';
import { isFields } from '../entries.ts';
import { publicTypeOf } from '../feed/public-models.ts';
import { nameOf } from '../rules/name-of.ts';
import { createFindProblems } from '../rules/problems/find-problems.ts';
import { readVersion } from '../rules/read-stored.ts';
import type { RuleParts } from '../rules/rule-parts.ts';
import { listWarnings } from './check-entries.ts';
import type { CheckedEntry } from './entry-warnings.ts';

/** The part of a request that these routes use. */
interface CopyContext {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown };
  readonly state: unknown;
  set(header: string, value: string): void;
  forbidden(): unknown;
}

/** A list of the content manager shows no more at once. */
const mostEntries = 100;

/** Lets the admin panel ask, before it publishes, what an editor should look at. */
export function registerCopyRoutes(parts: RuleParts): void {
  const { strapi, getModel } = parts;
  const route = (path: string, answer: (uid: string, body: unknown) => unknown): object => ({
    method: 'POST',
    path,
    handler: (context: CopyContext) => {
      const { uid = '' } = context.params;
      context.set('Cache-Control', 'no-store');
      if (publicTypeOf(uid) === undefined || !mayRead(context.state, uid)) return context.forbidden();
      return answer(uid, context.request.body);
    },
    info: { type: 'admin' },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const findProblems = createFindProblems(parts);
  const checkForm = (uid: string, body: unknown): { warnings: string[] } => ({
    warnings: listWarnings(getModel, uid, isFields(body) ? body : {}),
  });
  const checkDrafts = async (uid: string, body: unknown): Promise<{ entries: CheckedEntry[] }> => {
    const entries: CheckedEntry[] = [];
    for (const documentId of readDocumentIds(body)) {
      const draft = await readVersion(parts, uid, documentId, 'draft');
      if (draft === null) continue;
      const problems = (await findProblems(uid, draft)).map(({ message }) => message);
      entries.push({
        documentId,
        name: nameOf(draft),
        problems,
        warnings: listWarnings(getModel, uid, draft),
      });
    }
    return { entries };
  };
  strapi.server.routes({
    type: 'admin',
    routes: [
      // What is typed in a form.
      route('/copy-check/:uid', checkForm),
      // What is stored of several entries.
      route('/copy-check/:uid/drafts', checkDrafts),
    ] as never,
  });
}

function readDocumentIds(body: unknown): string[] {
  const ids = isFields(body) && Array.isArray(body['documentIds']) ? (body['documentIds'] as unknown[]) : [];
  return ids.filter((id) => typeof id === 'string').slice(0, mostEntries);
}
