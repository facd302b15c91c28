import { isFields, rowsOf } from '../entries.ts';
import { hasDrafts } from '../models.ts';
import type { DocumentRule } from './document-rule.ts';
import { pathOf } from './path-of.ts';
import { createRedirectLedger, redirectUid, type RedirectLedger } from './redirect-ledger.ts';
import { readVersion } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/** A published URL never dies silently: moved, withdrawn and deleted entries leave a redirect behind. */
export function createKeepAddresses(parts: RuleParts): DocumentRule {
  const ledger = createRedirectLedger(parts);
  return async (call, next) => {
    const toPath = pathOf[call.uid];
    const act = actions[`${hasDrafts(parts.getModel(call.uid)) ? 'draft' : 'live'}.${call.action}`];
    if (toPath === undefined || act === undefined) return next();
    const readPath = async (documentId: string): Promise<string | undefined> => {
      const entry = await readVersion(parts, call.uid, documentId, 'published');
      return entry === null ? undefined : toPath(entry);
    };
    const known = call.action === 'clone' ? undefined : call.params.documentId;
    const before = known === undefined ? undefined : await readPath(known);
    const once = known === undefined ? undefined : await readOncePath(known);
    const result = await next();
    const made = isFields(result) ? result['documentId'] : undefined;
    const documentId = known ?? (typeof made === 'string' ? made : undefined);
    if (documentId === undefined) return result;
    await act(ledger, `${call.uid}:${documentId}`, { before, once, after: await readPath(documentId) });
    return result;

    /** A withdrawn entry has its last path in its redirect; without one, in its draft. */
    async function readOncePath(id: string): Promise<string | undefined> {
      const known = await rowsOf(parts.strapi, redirectUid).count({
        where: { source: `${call.uid}:${id}` },
      });
      const draft = known > 0 ? null : await readVersion(parts, call.uid, id, 'draft');
      return draft === null || toPath === undefined ? undefined : toPath(draft);
    }
  };
}

interface Paths {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly once: string | undefined;
}

type Act = (ledger: RedirectLedger, source: string, paths: Paths) => Promise<void>;

const moveTo: Act = async (ledger, source, { before, after }) => {
  if (after !== undefined) await ledger.live(source, after, before);
};

const end: Act = (ledger, source, { before, once }) => ledger.end(source, before ?? once);

const actions: Readonly<Record<string, Act>> = {
  'draft.publish': moveTo,
  'draft.unpublish': async (ledger, source, { before }) => {
    if (before !== undefined) await ledger.withdraw(source, before);
  },
  'draft.delete': end,
  'live.create': moveTo,
  'live.clone': moveTo,
  'live.update': moveTo,
  'live.delete': end,
};
