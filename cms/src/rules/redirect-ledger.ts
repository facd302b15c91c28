import { documentsOf, getText, rowsOf, type Entry, type Fields } from '../entries.ts';
import type { RuleParts } from './rule-parts.ts';

export const redirectUid = 'api::redirect.redirect';

/** Keeps one redirect for each path that was once live and is so no more; no loops, no chains. */
export interface RedirectLedger {
  /** The entry is live at `path`; it was at `previous` until now. */
  live(source: string, path: string, previous: string | undefined): Promise<void>;
  /** The entry was live at `path` and is withdrawn. */
  withdraw(source: string, path: string): Promise<void>;
  /** The entry is deleted; `path` is where it was live last, if it ever was. */
  end(source: string, path: string | undefined): Promise<void>;
}

/** Redirects are written through the Document Service, so that the journal has them in the same transaction. */
export function createRedirectLedger({ strapi, now }: RuleParts): RedirectLedger {
  const redirects = documentsOf(strapi, redirectUid);
  const find = (where: Fields): Promise<Entry[]> => rowsOf(strapi, redirectUid).findMany({ where });
  const remove = async (entries: readonly Entry[]): Promise<void> => {
    for (const { documentId } of entries) await redirects.delete({ documentId });
  };
  const change = async (entries: readonly Entry[], data: Fields): Promise<void> => {
    const at = now().toISOString();
    for (const { documentId } of entries) await redirects.update({ documentId, data: { at, ...data } });
  };
  const put = async (fromPath: string, data: Fields): Promise<void> => {
    const at = now().toISOString();
    const [known] = await find({ fromPath });
    if (known === undefined) await redirects.create({ data: { fromPath, at, ...data } });
    else await redirects.update({ documentId: known.documentId, data: { at, ...data } });
  };

  return {
    async live(source, path, previous) {
      await remove(await find({ fromPath: path }));
      const former = await find({ source });
      await change(
        former.filter((entry) => getText(entry, 'toPath') !== path),
        // Why it was withdrawn once says nothing of what becomes of it later.
        { kind: 'moved', toPath: path, reason: null },
      );
      if (previous === undefined || previous === path) return;
      await change(await find({ toPath: previous, kind: 'moved' }), { toPath: path });
      await put(previous, { kind: 'moved', toPath: path, reason: null, source });
    },
    async withdraw(source, path) {
      await put(path, { kind: 'withdrawn', toPath: null, source });
    },
    async end(source, path) {
      const ended = await find(path === undefined ? { source } : { $or: [{ source }, { toPath: path }] });
      await change(ended, { kind: 'gone', toPath: null });
      if (path !== undefined) await put(path, { kind: 'gone', toPath: null, source });
    },
  };
}
