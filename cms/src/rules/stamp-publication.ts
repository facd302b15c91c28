import { toSlug } from '@portal/shared-types';
import { getText, rowsOf } from '../entries.ts';
import type { DocumentRule } from './document-rule.ts';
import { findFree, slugProblem, slugSources } from './fill-slug.ts';
import { refuse } from './problem.ts';
import { readVersion } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

const articleUid = 'api::article.article';

/** At each publish the revision grows; the first one sets the day of the URL, which never changes again. */
export function createStampPublication(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    if (call.uid !== articleUid || call.action !== 'publish') return next();
    const draft = await readVersion(parts, articleUid, call.params.documentId ?? '', 'draft');
    if (draft === null) return next();
    const postedAt = getText(draft, 'postedAt') || parts.now().toISOString();
    const slug =
      getText(draft, 'slug') ||
      (await makeSlug(draft.documentId, getText(draft, slugSources[articleUid] ?? '')));
    const revision = typeof draft['revision'] === 'number' ? draft['revision'] + 1 : 1;
    const pathDate = getText(draft, 'pathDate') || postedAt;
    await rowsOf(parts.strapi, articleUid).update({
      where: { id: draft.id },
      data: { postedAt, slug, revision, pathDate },
    });
    return next();
  };

  async function makeSlug(documentId: string, title: string): Promise<string> {
    const slug = await findFree(parts, articleUid, documentId, toSlug(title));
    if (slug === '') refuse('publish.incomplete', [slugProblem(articleUid)]);
    return slug;
  }
}
