import { categoryPath } from '@portal/shared-types';

import type { Hit, Reader } from '../replica/reader.ts';
import { type Card, type Headline, readCards, readHeadlines } from './article-card.ts';

const latestShown = 7;
const shownPerCategory = 4;

/** One category on the home page. */
export interface CategoryBlock {
  name: string;
  path: string;
  emptyText: string;
  first: Card | undefined;
  others: Headline[];
}

/** What the home page shows. */
export interface Home {
  lead: Card | undefined;
  latest: Headline[];
  blocks: CategoryBlock[];
}

/** @returns lead: the newest featured article, or the newest of all; latest: the newest others; one block a category */
export function readHome(reader: Reader): Home {
  const newest = reader.list('articles', '', { order: 'desc', limit: latestShown + 1 });
  const featured = reader.list('featuredArticles', '', { order: 'desc', limit: 1 });
  const leadHit = featured[0] ?? newest[0];
  return {
    lead: leadHit && readCards(reader, [leadHit])[0],
    latest: readHeadlines(reader, newest.filter(({ id }) => id !== leadHit?.id).slice(0, latestShown)),
    blocks: reader.list('categoriesByParent', '').flatMap((hit) => readBlock(reader, hit, leadHit) ?? []),
  };
}

/** The lead stands in its block only where it would be empty otherwise. */
function readBlock(reader: Reader, { id }: Hit, lead: Hit | undefined): CategoryBlock | undefined {
  const category = reader.get('category', id, ['name', 'slug', 'emptyText']);
  if (category === undefined) return undefined;
  const newest = reader.list('articlesByCategory', id, { order: 'desc', limit: shownPerCategory + 1 });
  const withoutLead = newest.filter((hit) => hit.id !== lead?.id);
  const [first, ...others] = (withoutLead.length > 0 ? withoutLead : newest).slice(0, shownPerCategory);
  return {
    name: category.name,
    path: categoryPath(category),
    emptyText: category.emptyText,
    first: first && readCards(reader, [first])[0],
    others: readHeadlines(reader, others),
  };
}
