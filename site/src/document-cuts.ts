import { documentsByPath } from '@portal/shared-types';

import { listPagesOf } from './list-pages.ts';
import type { IndexName } from './replica/indexes.ts';
import type { Reader } from './replica/reader.ts';

type CutType = 'documentType' | 'issuingBody' | 'subject';

/** One way in which the register of documents is cut. */
export interface DocumentCut {
  type: CutType;
  /** lists what it is cut by, in the order in which readers see it */
  all: IndexName;
  bySlug: IndexName;
  /** the documents of one, by its documentId */
  documents: IndexName;
  /** paths of all pages of this cut; the first page of a list is there even without documents */
  listPaths: (reader: Reader) => Generator<string>;
}

const define = (cut: Omit<DocumentCut, 'listPaths'>): DocumentCut => ({
  ...cut,
  *listPaths(reader) {
    for (const { id } of reader.list(cut.all, '')) {
      const by = reader.get(cut.type, id, ['slug']);
      if (!by) continue;
      yield* listPagesOf(reader.count(cut.documents, id), (page) => documentsByPath(cut.type, by, page), 1);
    }
  },
});

/** The register of documents is cut by type, by issuing body and by subject. */
export const documentCuts: readonly DocumentCut[] = [
  define({
    type: 'documentType',
    all: 'documentTypes',
    bySlug: 'documentTypeBySlug',
    documents: 'documentsByType',
  }),
  define({
    type: 'issuingBody',
    all: 'issuingBodies',
    bySlug: 'issuingBodyBySlug',
    documents: 'documentsByBody',
  }),
  define({
    type: 'subject',
    all: 'subjects',
    bySlug: 'subjectBySlug',
    documents: 'documentsBySubject',
  }),
];
