import { publicTypes, type PublicType } from '@portal/shared-types';
import { fileUid } from '../models.ts';

/** Which content type each public type is. */
export const publicUids = {
  siteSetting: 'api::site-setting.site-setting',
  media: fileUid,
  category: 'api::category.category',
  article: 'api::article.article',
  redirect: 'api::redirect.redirect',
} as const satisfies Record<PublicType, string>;

/** @returns the public type of a content type, or undefined when the feed does not speak of it */
export function publicTypeOf(uid: string): PublicType | undefined {
  return publicTypes.find((type) => publicUids[type] === uid);
}
