import { categoryPath } from '@portal/shared-types';

import type { Hit, Reader } from '../replica/reader.ts';
import { type AlbumCard, readAlbumCards } from './album.ts';
import { type Card, type Headline, readCards, readHeadlines } from './article-card.ts';
import { type DocumentRow, readDocumentRows } from './document-list.ts';
import { type LinkGroup, readLinkGroups } from './link-groups.ts';
import { type NoticeItem, readCurrentNotices } from './notice-list.ts';
import { type Figure, readFigure } from './picture.ts';
import { readScheduleWeek, type ScheduleDay } from './schedule-week.ts';
import { readTopicCards, type TopicCard } from './topic.ts';
import { readVideoCards, type VideoCard } from './video.ts';
import { readThisWeek } from './weeks.ts';

const shown = {
  latest: 7,
  perCategory: 4,
  notices: 6,
  documents: 6,
  videos: 4,
  albums: 3,
  topics: 4,
  slides: 8,
} as const;

/** One category on the home page. */
export interface CategoryBlock {
  name: string;
  path: string;
  emptyText: string;
  first: Card | undefined;
  others: Headline[];
}

/** What the institution asks of its readers these days. */
export interface Board {
  notices: NoticeItem[];
  documents: DocumentRow[];
  week: ScheduleDay[];
}

/** A picture of the institution's life, perhaps with a link. */
export interface Slide {
  id: string;
  figure: Figure;
  url: string | null;
}

/** A word from the editors. */
export interface EditorsNote {
  title: string;
  /** as the replica holds it: sanitised */
  body: string;
  signedBy: string | null;
}

/** What the home page shows. */
export interface Home {
  lead: Card | undefined;
  latest: Headline[];
  board: Board;
  blocks: CategoryBlock[];
  videos: VideoCard[];
  albums: AlbumCard[];
  topics: TopicCard[];
  slides: Slide[];
  note: EditorsNote | undefined;
  linkGroups: LinkGroup[];
}

/** @returns lead: the newest featured article, or the newest of all; latest: the newest others; one block a category */
export function readHome(reader: Reader): Home {
  const newest = reader.list('articles', '', { order: 'desc', limit: shown.latest + 1 });
  const featured = reader.list('featuredArticles', '', { order: 'desc', limit: 1 });
  const leadHit = featured[0] ?? newest[0];
  return {
    lead: leadHit && readCards(reader, [leadHit])[0],
    latest: readHeadlines(reader, newest.filter(({ id }) => id !== leadHit?.id).slice(0, shown.latest)),
    board: readBoard(reader, shown),
    blocks: reader.list('categoriesByParent', '').flatMap((hit) => readBlock(reader, hit, leadHit) ?? []),
    videos: readVideoCards(reader, readNewest(reader, 'videos', shown.videos)),
    albums: readAlbumCards(reader, readNewest(reader, 'albums', shown.albums)),
    topics: readTopicCards(reader, shown.topics),
    slides: readSlides(reader),
    note: readEditorsNote(reader),
    linkGroups: readLinkGroups(reader),
  };
}

/** @param limits at most so many of each; the week is shown whole */
export const readBoard = (reader: Reader, limits: { notices: number; documents: number }): Board => ({
  notices: readCurrentNotices(reader, limits.notices),
  documents: readDocumentRows(reader, readNewest(reader, 'documents', limits.documents)),
  week: readScheduleWeek(reader, readThisWeek(reader)),
});

const readNewest = (reader: Reader, index: 'documents' | 'videos' | 'albums', limit: number): Hit[] =>
  reader.list(index, '', { order: 'desc', limit });

/** @returns whether there is nothing that the board could tell */
export const isEmptyBoard = ({ notices, documents, week }: Board): boolean =>
  notices.length === 0 && documents.length === 0 && week.every(({ count }) => count === 0);

/** The lead stands in its block only where it would be empty otherwise. */
function readBlock(reader: Reader, { id }: Hit, lead: Hit | undefined): CategoryBlock | undefined {
  const category = reader.get('category', id, ['name', 'slug', 'emptyText']);
  if (category === undefined) return undefined;
  const newest = reader.list('articlesByCategory', id, { order: 'desc', limit: shown.perCategory + 1 });
  const withoutLead = newest.filter((hit) => hit.id !== lead?.id);
  const [first, ...others] = (withoutLead.length > 0 ? withoutLead : newest).slice(0, shown.perCategory);
  return {
    name: category.name,
    path: categoryPath(category),
    emptyText: category.emptyText,
    first: first && readCards(reader, [first])[0],
    others: readHeadlines(reader, others),
  };
}

function readSlides(reader: Reader): Slide[] {
  return reader.list('slides', '', { limit: shown.slides }).flatMap(({ id }) => {
    const slide = reader.get('slide', id, ['figure', 'url']);
    const figure = slide && readFigure(reader, slide.figure);
    return slide && figure ? [{ id, figure, url: slide.url }] : [];
  });
}

function readEditorsNote(reader: Reader): EditorsNote | undefined {
  const [hit] = reader.list('editorsNotes', '', { limit: 1 });
  return hit && reader.get('editorsNote', hit.id, ['title', 'body', 'signedBy']);
}
