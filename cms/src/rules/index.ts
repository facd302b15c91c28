import { createRecordChanges } from '../feed/record-changes.ts';
import { createCleanText } from './clean-text.ts';
import { createDeletePhotosWithAlbum } from './delete-photos-with-album.ts';
import { composeRules, type DocumentRule } from './document-rule.ts';
import { createFillSlug } from './fill-slug.ts';
import { createFoldSearch } from './fold-search.ts';
import { createFoldSearchText } from './fold-search-text.ts';
import { createKeepAddresses } from './keep-addresses.ts';
import { createKeepHiddenFields } from './keep-hidden-fields.ts';
import { createKeepToAdministrators } from './keep-to-administrators.ts';
import { createKeepWhatIsRequired } from './keep-what-is-required.ts';
import { createPublishInTwoSteps } from './publish-in-two-steps.ts';
import { createRefuseProblems } from './refuse-problems.ts';
import { createRefuseStaleSave } from './refuse-stale-save.ts';
import type { RuleParts } from './rule-parts.ts';
import { createStampPublication } from './stamp-publication.ts';
import { spellRedirect } from './spell-redirect.ts';
import { createStampRedirect } from './stamp-redirect.ts';

/**
 * Every rule, in the order in which they run. Of those that write, the journal is the outermost: it holds the transaction, and its rows
 * tell of what all the others did.
 */
export function createRules(parts: RuleParts): DocumentRule {
  return composeRules([
    createFoldSearch(parts),
    createRecordChanges(parts),
    createKeepToAdministrators(parts),
    createRefuseStaleSave(parts),
    createPublishInTwoSteps(parts),
    createKeepHiddenFields(parts),
    createCleanText(parts),
    createFillSlug(parts),
    createFoldSearchText(parts),
    spellRedirect,
    createStampRedirect(parts),
    createRefuseProblems(parts),
    createKeepWhatIsRequired(parts),
    createDeletePhotosWithAlbum(parts),
    createKeepAddresses(parts),
    createStampPublication(parts),
  ]);
}
