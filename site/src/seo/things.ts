import { toVietnamDate } from '@portal/shared-types';

import { cutText } from '../queries/cut-text.ts';
import { toIsoDuration } from '../queries/duration.ts';
import { type JsonLd, type PageFacts, toPublisher } from './json-ld.ts';

const language = 'vi';
/** Search engines show no more of a headline. */
const headlineLength = 110;

/** What an article is, for search engines. */
export interface ArticleFacts {
  title: string;
  summary: string;
  /** instant */
  postedAt: string;
  /** instant */
  publishedAt: string;
  authors: readonly { name: string; position: string | null }[];
}

/** @param section name of the category */
export const describeArticle =
  ({ title, summary, postedAt, publishedAt, authors }: ArticleFacts, section: string | undefined) =>
  (facts: PageFacts): JsonLd[] => {
    const publisher = toPublisher(facts);
    const people = authors.map(({ name, position }): JsonLd => ({
      '@type': 'Person',
      name,
      jobTitle: position,
    }));
    return [
      {
        '@type': 'NewsArticle',
        headline: cutText(title, headlineLength),
        description: summary,
        image: [facts.image],
        datePublished: postedAt,
        // What was posted with a later date was not changed before it.
        dateModified: publishedAt > postedAt ? publishedAt : postedAt,
        author: people.length > 0 ? people : [publisher],
        publisher,
        articleSection: section,
        mainEntityOfPage: facts.url,
        inLanguage: language,
      },
    ];
  };

/** What the event of a notice is, for search engines. */
export interface EventFacts {
  title: string;
  /** instant; null where there is no event */
  eventStart: string | null;
  /** instant */
  eventEnd: string | null;
  /** of the event; null: at the institution */
  place: string | null;
}

/** @param home address of the institution */
export const describeEvent =
  ({ title, eventStart, eventEnd, place }: EventFacts, description: string, home: string | null) =>
  (facts: PageFacts): JsonLd[] =>
    eventStart === null
      ? []
      : [
          {
            '@type': 'Event',
            name: title,
            description,
            startDate: toLocalTime(eventStart),
            endDate: eventEnd === null ? undefined : toLocalTime(eventEnd),
            eventStatus: 'https://schema.org/EventScheduled',
            eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
            location: {
              '@type': 'Place',
              name: place ?? facts.siteName,
              address: place ?? home ?? facts.siteName,
            },
            organizer: toPublisher(facts),
            image: [facts.image],
            url: facts.url,
            inLanguage: language,
          },
        ];

/** What a video is, for search engines. */
export interface VideoFacts {
  title: string;
  summary: string | null;
  durationSeconds: number | null;
  youtubeId: string | null;
  pathDate: string | null;
  publishedAt: string;
}

/** @param file site path of the video's own file */
export const describeVideo =
  (
    { title, summary, durationSeconds, youtubeId, pathDate, publishedAt }: VideoFacts,
    file: string | undefined,
  ) =>
  (facts: PageFacts): JsonLd[] => [
    {
      '@type': 'VideoObject',
      name: title,
      description: summary ?? title,
      thumbnailUrl: [facts.image],
      uploadDate: pathDate ?? publishedAt,
      duration:
        durationSeconds === null || durationSeconds === 0 ? undefined : toIsoDuration(durationSeconds),
      contentUrl: file === undefined ? undefined : facts.origin + file,
      embedUrl: youtubeId === null ? undefined : `https://www.youtube-nocookie.com/embed/${youtubeId}`,
      publisher: toPublisher(facts),
      url: facts.url,
      inLanguage: language,
    },
  ];

/** What the institution is, for search engines. */
export interface OrganizationFacts {
  shortName: string | null;
  governingBody: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  /** site path */
  logo: string | undefined;
}

export const describeOrganization =
  ({ shortName, governingBody, address, phone, email, logo }: OrganizationFacts) =>
  (facts: PageFacts): JsonLd[] => {
    const publisher = toPublisher(facts);
    return [
      {
        ...publisher,
        alternateName: shortName,
        logo: facts.origin + (logo ?? '/icon-512.png'),
        image: facts.image,
        address,
        telephone: phone,
        email,
        parentOrganization:
          governingBody === null ? undefined : { '@type': 'Organization', name: governingBody },
      },
      {
        '@type': 'WebSite',
        name: facts.siteName,
        url: publisher['url'],
        inLanguage: language,
        publisher: { '@type': 'Organization', '@id': publisher['@id'] },
      },
    ];
  };

/** @returns the instant as clocks in Vietnam show it, `yyyy-mm-ddThh:mm:00+07:00` */
function toLocalTime(instant: string): string {
  const { year, month, day, hour, minute } = toVietnamDate(instant);
  return `${year}-${month}-${day}T${hour}:${minute}:00+07:00`;
}
