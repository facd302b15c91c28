import { articlePath } from '@portal/shared-types';

import type { Hit, Reader } from '../replica/reader.ts';
import { type Picture, readPicture } from './picture.ts';

/** An article as one line of a list. */
export interface Headline {
  id: string;
  title: string;
  path: string;
  /** instant */
  postedAt: string;
}

/** An article as a list shows it with its sapo and picture. */
export interface Card extends Headline {
  kicker: string | null;
  summary: string;
  /** without alt text: the headline beside it says the same */
  picture: Picture | null;
}

/** @returns what the articles at these places look like as lines; a place whose entry is gone is left out */
export const readHeadlines = (reader: Reader, hits: readonly Hit[]): Headline[] =>
  hits.flatMap(({ id }) => readHeadline(reader, id) ?? []);

/** @returns what the articles at these places look like as cards; a place whose entry is gone is left out */
export const readCards = (reader: Reader, hits: readonly Hit[]): Card[] =>
  hits.flatMap(({ id }) => readCard(reader, id) ?? []);

/** @returns one article as a line, or undefined where it is not published */
function readHeadline(reader: Reader, id: string): Headline | undefined {
  const article = reader.get('article', id, ['title', 'slug', 'pathDate', 'postedAt']);
  return article && { id, title: article.title, path: articlePath(article), postedAt: article.postedAt };
}

function readCard(reader: Reader, id: string): Card | undefined {
  const article = reader.get('article', id, [
    'title',
    'slug',
    'pathDate',
    'postedAt',
    'kicker',
    'summary',
    'cover',
  ]);
  return (
    article && {
      id,
      title: article.title,
      path: articlePath(article),
      postedAt: article.postedAt,
      kicker: article.kicker,
      summary: article.summary,
      picture: readPicture(reader, article.cover?.image, ''),
    }
  );
}
