import { albumPath } from '@portal/shared-types';

import type { Entries } from '../replica/entries.ts';
import type { Hit, Reader } from '../replica/reader.ts';
import { type Figure, type Picture, readFigure, readPicture } from './picture.ts';

/** An album as a list shows it. */
export interface AlbumCard {
  id: string;
  title: string;
  path: string;
  /** its cover or its first photo, without alt text: the title beside it says the same */
  picture: Picture | null;
  /** calendar date, or instant of publication */
  date: string;
  place: string | null;
  photos: number;
}

/** @returns the albums at these places; a place whose entry is gone is left out */
export const readAlbumCards = (reader: Reader, hits: readonly Hit[]): AlbumCard[] =>
  hits.flatMap(({ id }) => {
    const album = reader.get('album', id, ['title', 'slug', 'cover', 'takenAt', 'publishedAt', 'place']);
    if (album === undefined) return [];
    const { title, slug, cover, takenAt, publishedAt, place } = album;
    return [
      {
        id,
        title,
        path: albumPath({ slug }),
        picture: readPicture(reader, cover?.image ?? readFirstPhoto(reader, id), ''),
        date: takenAt ?? publishedAt,
        place,
        photos: reader.count('photosByAlbum', id),
      },
    ];
  });

function readFirstPhoto(reader: Reader, album: string): string | undefined {
  const [first] = reader.list('photosByAlbum', album, { limit: 1 });
  return first && reader.get('photo', first.id, ['figure'])?.figure?.image;
}

const fields = [
  'title',
  'takenAt',
  'place',
  'summary',
  'cover',
  'slug',
  'seo',
] as const satisfies readonly (keyof Entries['album'])[];

/** An album with all that its own page shows of it. */
export type AlbumView = Pick<Entries['album'], (typeof fields)[number]> & { id: string; photos: Figure[] };

/**
 * @param slug from a URL
 * @returns the album, or undefined where no published one has that slug
 */
export function readAlbumBySlug(reader: Reader, slug: string | undefined): AlbumView | undefined {
  const [hit] = reader.list('albumBySlug', slug ?? '', { limit: 1 });
  const album = hit && reader.get('album', hit.id, fields);
  if (hit === undefined || album === undefined) return undefined;
  const photos = reader
    .list('photosByAlbum', hit.id)
    .flatMap(({ id }) => readFigure(reader, reader.get('photo', id, ['figure'])?.figure ?? null) ?? []);
  return { ...album, id: hit.id, photos };
}

/** @returns some of the newest albums but this one */
export const readOtherAlbums = (reader: Reader, id: string, count: number): AlbumCard[] =>
  readAlbumCards(
    reader,
    reader
      .list('albums', '', { order: 'desc', limit: count + 1 })
      .filter((hit) => hit.id !== id)
      .slice(0, count),
  );
