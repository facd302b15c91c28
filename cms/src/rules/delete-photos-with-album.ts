import { documentsOf, rowsOf } from '../entries.ts';
import type { DocumentRule } from './document-rule.ts';
import type { RuleParts } from './rule-parts.ts';

const [albumUid, photoUid] = ['api::album.album', 'api::photo.photo'];

/** The photos of an album go with it, in the same transaction. Withdrawing it only hides them. */
export function createDeletePhotosWithAlbum({ strapi }: RuleParts): DocumentRule {
  return async (call, next) => {
    if (call.uid !== albumUid || call.action !== 'delete') return next();
    const album = { documentId: call.params.documentId ?? '' };
    const photos = await rowsOf(strapi, photoUid).findMany({ where: { album } });
    for (const documentId of new Set(photos.map((photo) => photo.documentId)))
      await documentsOf(strapi, photoUid).delete({ documentId });
    return next();
  };
}
