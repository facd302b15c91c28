import { articlePath, documentPath, noticePath, pagePath } from '@portal/shared-types';

import type { Citation } from '../citations/find-citations.ts';
import { toNumberKey } from '../citations/number-key.ts';
import { pickCited } from '../citations/pick-cited.ts';
import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import { readDocumentName } from './document-list.ts';

const limits = {
  /** documents that bear one number, over the years and bodies */
  bearers: 50,
  /** texts that name it, looked through for those that mean this document */
  looked: 60,
  shown: 20,
} as const;

/** An entry that names a document in its text. */
export interface CitingLink {
  title: string;
  path: string;
  /** instant or calendar date */
  date: string;
}

/** @returns finds the path of the document that a text means, where the register has it: one read for each number */
export function openRegister(
  reader: Reader,
): (citation: Pick<Citation, 'key' | 'date'>) => string | undefined {
  const known = new Map<string, ReturnType<typeof readBearers>>();
  return ({ key, date }) => {
    const bearers = known.get(key) ?? readBearers(reader, key);
    known.set(key, bearers);
    const id = pickCited(bearers, date);
    return bearers.find((bearer) => bearer.id === id)?.path;
  };
}

/** @returns the newest entries whose text means this document; not the document itself */
export function readCitedIn(
  reader: Reader,
  { id, number }: Pick<Entries['document'], 'number'> & { id: string },
): CitingLink[] {
  if (number === null) return [];
  const key = toNumberKey(number);
  const bearers = readBearers(reader, key);
  const citing = new Map<string, CitingType>();
  for (const hit of reader.list('citations', key, { order: 'desc', limit: limits.looked })) {
    const [, type = '', date = ''] = hit.sort.split('|');
    if (hit.id === id || pickCited(bearers, date === '' ? null : date) !== id) continue;
    citing.set(hit.id, type as CitingType);
  }
  return [...citing].slice(0, limits.shown).flatMap(([one, type]) => readers[type](reader, one) ?? []);
}

const readBearers = (reader: Reader, key: string): { id: string; issuedAt: string; path: string }[] =>
  reader.list('documentsByNumber', key, { order: 'desc', limit: limits.bearers }).map(({ id, sort }) => {
    const [issuedAt = '', pathDate = '', slug = ''] = sort.split('|');
    return { id, issuedAt, path: documentPath({ pathDate, slug }) };
  });

type CitingType = 'article' | 'notice' | 'document' | 'page';

const readers = {
  article: (reader, id) => {
    const one = reader.get('article', id, ['title', 'slug', 'pathDate', 'postedAt']);
    return one && { title: one.title, path: articlePath(one), date: one.postedAt };
  },
  notice: (reader, id) => {
    const one = reader.get('notice', id, ['title', 'slug', 'pathDate', 'issuedAt']);
    return one && { title: one.title, path: noticePath(one), date: one.issuedAt };
  },
  document: (reader, id) => {
    const one = reader.get('document', id, ['documentType', 'number', 'slug', 'pathDate', 'issuedAt']);
    return one && { title: readDocumentName(reader, one), path: documentPath(one), date: one.issuedAt };
  },
  page: (reader, id) => {
    const one = reader.get('page', id, ['title', 'slug', 'publishedAt']);
    return one && { title: one.title, path: pagePath(one), date: one.publishedAt };
  },
} satisfies Record<CitingType, (reader: Reader, id: string) => CitingLink | undefined>;
