import { noticePath } from '@portal/shared-types';

import type { Calendar } from '../feeds/build-ics.ts';
import { t } from '../i18n/t.ts';
import type { Reader } from '../replica/reader.ts';
import { readSiteName } from './chrome.ts';
import { cutText } from './cut-text.ts';
import { toPlainText } from './plain-text.ts';

const descriptionLength = 600;

/**
 * @param year four digits
 * @param slug from a URL
 * @param origin public origin of the site, without a trailing slash
 * @returns the event of a notice, or undefined where there is no such notice or it has none
 */
export function readNoticeCalendar(
  reader: Reader,
  year: string,
  slug: string,
  origin: string,
): Calendar | undefined {
  const [hit] = reader.list('noticeByPath', `${year}/${slug}`, { limit: 1 });
  const notice = hit && reader.get('notice', hit.id, fields);
  if (hit === undefined || notice === undefined || notice.eventStart === null) return undefined;
  const { title, body, eventStart, eventEnd, place, audience, contact, publishedAt, revision } = notice;
  const url = origin + noticePath(notice);
  const lines = [
    cutText(toPlainText(body), descriptionLength),
    ...[
      { term: t('notice.audience'), text: audience },
      { term: t('notice.contact'), text: contact },
    ].map(({ term, text }) => text && t('calendar.line', { term, text })),
    url,
  ];
  return {
    name: title,
    publisher: readSiteName(reader),
    events: [
      {
        uid: `notice-${hit.id}`,
        sequence: revision,
        changedAt: publishedAt,
        start: { instant: eventStart },
        end: eventEnd === null ? undefined : { instant: eventEnd },
        summary: title,
        description: lines.filter((line) => Boolean(line)).join('\n'),
        location: place,
        url,
        isOff: false,
      },
    ],
  };
}

const fields = [
  'title',
  'body',
  'eventStart',
  'eventEnd',
  'place',
  'audience',
  'contact',
  'pathDate',
  'slug',
  'publishedAt',
  'revision',
] as const;
