import type { PublicType } from '@portal/shared-types';
import { rowsOf, type Fields } from '../entries.ts';
import { publicUids } from '../feed/public-models.ts';
import { createToRecord } from '../feed/to-record.ts';
import { hasDrafts } from '../models.ts';
import { createFindProblems } from '../rules/problems/find-problems.ts';
import { readVersion } from '../rules/read-stored.ts';
import type { RuleParts } from '../rules/rule-parts.ts';
import { readStamps } from '../rules/stamp-publication.ts';

/** A draft as the press would get it, were it published now. */
export type DraftAnswer =
  | { readonly kind: 'draft'; readonly record: Fields; readonly problems: readonly string[] }
  /** it would never be shown, whatever its state */
  | { readonly kind: 'internal' }
  | { readonly kind: 'gone' };

/** Reads a draft for the publisher. What it leads to is named, not told: nothing but this draft leaves the cms. */
export async function readDraft(
  parts: RuleParts,
  type: PublicType,
  documentId: string,
): Promise<DraftAnswer> {
  const uid = publicUids[type];
  const model = parts.getModel(uid);
  const draft = hasDrafts(model) ? await readVersion(parts, uid, documentId, 'draft') : null;
  if (draft === null) return { kind: 'gone' };
  const shown = model.pluginOptions?.portal?.visibleWhere ?? {};
  if ((await rowsOf(parts.strapi, uid).count({ where: { ...shown, id: draft.id } })) === 0)
    return { kind: 'internal' };
  const stamps = await readStamps(parts, uid, draft);
  const problems = await createFindProblems(parts)(uid, draft);
  const published = { ...draft, ...stamps, publishedAt: parts.now() };
  return {
    kind: 'draft',
    record: createToRecord(parts.getModel, model)(published),
    problems: problems.map(({ message }) => message),
  };
}
