import type { Reader } from '../replica/reader.ts';
import type { ArticleView } from './article.ts';
import { type Headline, readHeadlines } from './article-card.ts';

const relatedShown = 3;

/** What an article's page links to beside itself. */
export interface Neighbours {
  newer: Headline | undefined;
  older: Headline | undefined;
  /** the editors' choice, or the next older ones of the first topic, or else of the category */
  related: Headline[];
}

/** @returns the articles before and after this one in its category, and the related ones */
export function readNeighbours(reader: Reader, article: ArticleView): Neighbours {
  const place = `${article.postedAt}|${article.id}`;
  const inCategory = { index: 'articlesByCategory', key: article.category } as const;
  const newer = reader.list(inCategory.index, inCategory.key, { after: place, order: 'asc', limit: 1 });
  const older = reader.list(inCategory.index, inCategory.key, {
    before: place,
    order: 'desc',
    limit: relatedShown,
  });
  const [topic] = article.topics;
  const inTopic =
    topic === undefined
      ? []
      : reader.list('articlesByTopic', topic, { before: place, order: 'desc', limit: relatedShown });
  const chosen = article.related.filter((id) => id !== article.id).map((id) => ({ id, sort: '' }));
  const related = readHeadlines(reader, chosen);
  return {
    newer: readHeadlines(reader, newer)[0],
    older: readHeadlines(reader, older.slice(0, 1))[0],
    related: related.length > 0 ? related : readHeadlines(reader, inTopic.length > 0 ? inTopic : older),
  };
}
