import { videoPath } from '@portal/shared-types';

import type { Entries } from '../replica/entries.ts';
import type { Hit, Reader } from '../replica/reader.ts';
import { type Picture, readPicture } from './picture.ts';

/** A video as a list shows it. */
export interface VideoCard {
  id: string;
  title: string;
  path: string;
  /** without alt text: the title beside it says the same */
  poster: Picture | null;
  /** calendar date, or instant of publication */
  date: string;
  durationSeconds: number | null;
  source: Entries['video']['source'];
}

/** @returns the videos at these places; a place whose entry is gone is left out */
export const readVideoCards = (reader: Reader, hits: readonly Hit[]): VideoCard[] =>
  hits.flatMap(({ id }) => {
    const video = reader.get('video', id, [
      'title',
      'slug',
      'poster',
      'recordedAt',
      'publishedAt',
      'durationSeconds',
      'source',
    ]);
    if (video === undefined) return [];
    const { title, slug, poster, recordedAt, publishedAt, durationSeconds, source } = video;
    return [
      {
        id,
        title,
        path: videoPath({ slug }),
        poster: readPicture(reader, poster?.image, ''),
        date: recordedAt ?? publishedAt,
        durationSeconds,
        source,
      },
    ];
  });

const fields = [
  'title',
  'summary',
  'youtubeId',
  'file',
  'poster',
  'durationSeconds',
  'recordedAt',
  'captions',
  'transcript',
  'topics',
  'pathDate',
  'publishedAt',
  'slug',
  'seo',
] as const satisfies readonly (keyof Entries['video'])[];

/** A video with all that its own page shows of it. */
export type VideoView = Pick<Entries['video'], (typeof fields)[number]> & { id: string };

/**
 * @param slug from a URL
 * @returns the video, or undefined where no published one has that slug
 */
export function readVideoBySlug(reader: Reader, slug: string | undefined): VideoView | undefined {
  const [hit] = reader.list('videoBySlug', slug ?? '', { limit: 1 });
  const video = hit && reader.get('video', hit.id, fields);
  return video && { ...video, id: hit.id };
}

/** @returns some of the newest videos but this one */
export const readOtherVideos = (reader: Reader, id: string, count: number): VideoCard[] =>
  readVideoCards(
    reader,
    reader
      .list('videos', '', { order: 'desc', limit: count + 1 })
      .filter((hit) => hit.id !== id)
      .slice(0, count),
  );
