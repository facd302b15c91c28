import { publicTypes, type PublicType } from '@portal/shared-types';
import { fileUid } from '../models.ts';

/** Which content type each public type is. */
export const publicUids = {
  siteSetting: 'api::site-setting.site-setting',
  media: fileUid,
  category: 'api::category.category',
  topic: 'api::topic.topic',
  documentType: 'api::document-type.document-type',
  issuingBody: 'api::issuing-body.issuing-body',
  subject: 'api::subject.subject',
  unit: 'api::unit.unit',
  page: 'api::page.page',
  menuItem: 'api::menu-item.menu-item',
  editorsNote: 'api::editors-note.editors-note',
  article: 'api::article.article',
  notice: 'api::notice.notice',
  document: 'api::document.document',
  video: 'api::video.video',
  schedule: 'api::schedule.schedule',
  album: 'api::album.album',
  photo: 'api::photo.photo',
  banner: 'api::banner.banner',
  slide: 'api::slide.slide',
  siteLink: 'api::site-link.site-link',
  redirect: 'api::redirect.redirect',
} as const satisfies Record<PublicType, string>;

/** @returns the public type of a content type, or undefined when the feed does not speak of it */
export function publicTypeOf(uid: string): PublicType | undefined {
  return publicTypes.find((type) => publicUids[type] === uid);
}
