import type { IndexName } from './replica/indexes.ts';

/** By what the register of documents is cut, beside the year. */
export type CutType = 'documentType' | 'issuingBody' | 'subject';

/** One way in which the register of documents is cut. */
export interface DocumentCut {
  type: CutType;
  /** lists what it is cut by, in the order in which readers see it */
  all: IndexName;
  bySlug: IndexName;
  /** the documents of one, by its documentId */
  documents: IndexName;
}

/** The register of documents is cut by type, by issuing body and by subject. */
export const documentCuts: readonly DocumentCut[] = [
  {
    type: 'documentType',
    all: 'documentTypes',
    bySlug: 'documentTypeBySlug',
    documents: 'documentsByType',
  },
  {
    type: 'issuingBody',
    all: 'issuingBodies',
    bySlug: 'issuingBodyBySlug',
    documents: 'documentsByBody',
  },
  {
    type: 'subject',
    all: 'subjects',
    bySlug: 'subjectBySlug',
    documents: 'documentsBySubject',
  },
];

/** @throws Error where the register is not cut so */
export function findCut(type: CutType): DocumentCut {
  const cut = documentCuts.find((one) => one.type === type);
  if (cut === undefined) throw new Error(`the register is not cut by ${type}`);
  return cut;
}
