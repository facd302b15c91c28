import { checkLegacyUrls, checkSourceUrl, checkUrl } from './addresses.ts';
import { checkIssuedAt, checkNumberForm } from './document.ts';
import { checkAlt } from './figure.ts';
import { checkAttachment, checkCaptions, checkVideoFile } from './files.ts';
import { checkMenuTarget } from './menu-item.ts';
import { checkEventStart } from './notice.ts';
import { after, notBefore } from './order-of-times.ts';
import type { FormCheck } from './place.ts';
import { checkChangeNote, checkSessionTimes } from './schedule.ts';
import { checkSource } from './video.ts';

/** Of every type that has an address and can be timed. */
const published: readonly FormCheck[] = [checkLegacyUrls, after('unpublishAt', 'publishAt')];

/** What is asked of the fields of a content type or component, beyond its schema. */
export const checks: Readonly<Record<string, readonly FormCheck[]>> = {
  'shared.figure': [checkAlt],
  'shared.attachment': [checkAttachment],
  'api::article.article': [checkSourceUrl, ...published],
  'api::notice.notice': [
    checkEventStart,
    notBefore('eventEnd', 'eventStart'),
    notBefore('expiresAt', 'eventEnd'),
    ...published,
  ],
  'api::document.document': [
    checkNumberForm,
    checkIssuedAt,
    notBefore('effectiveFrom', 'issuedAt'),
    after('effectiveTo', 'effectiveFrom'),
    ...published,
  ],
  'api::video.video': [checkSource, checkVideoFile, checkCaptions, ...published],
  'api::schedule.schedule': [checkSessionTimes, checkChangeNote, after('unpublishAt', 'publishAt')],
  'api::album.album': published,
  'api::page.page': published,
  'api::banner.banner': [checkUrl, after('to', 'from')],
  'api::menu-item.menu-item': [checkUrl, checkMenuTarget],
  'api::slide.slide': [checkUrl],
  'api::site-link.site-link': [checkUrl],
};
