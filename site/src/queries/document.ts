import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import {
  type DocumentLink,
  readDocumentLinks,
  readDocumentName,
  readDocumentStatus,
} from './document-list.ts';
import type { DocumentStatus } from './document-status.ts';

const fields = [
  'system',
  'number',
  'abstract',
  'documentType',
  'subjects',
  'issuingBody',
  'issuedAt',
  'effectiveFrom',
  'effectiveTo',
  'signer',
  'signerPosition',
  'files',
  'body',
  'replaces',
  'amends',
  'pathDate',
  'slug',
  'seo',
] as const satisfies readonly (keyof Entries['document'])[];

/** A document with all that its own page shows of it. */
export type DocumentView = Omit<Pick<Entries['document'], (typeof fields)[number]>, 'replaces' | 'amends'> & {
  id: string;
  name: string;
  status: DocumentStatus;
  replaces: DocumentLink[];
  replacedBy: DocumentLink[];
  amends: DocumentLink[];
  amendedBy: DocumentLink[];
};

/**
 * @param year four digits
 * @param slug from a URL
 * @returns the document, or undefined where no published one has that path
 */
export function readDocumentByPath(reader: Reader, year: string, slug: string): DocumentView | undefined {
  const [hit] = reader.list('documentByPath', `${year}/${slug}`, { limit: 1 });
  const document = hit && reader.get('document', hit.id, fields);
  if (hit === undefined || document === undefined) return undefined;
  const { id } = hit;
  const linksOf = (index: 'documentsReplacedBy' | 'documentsAmendedBy'): DocumentLink[] =>
    readDocumentLinks(
      reader,
      reader.list(index, id, { order: 'desc' }).map((other) => other.id),
    );
  return {
    ...document,
    id,
    name: readDocumentName(reader, document),
    status: readDocumentStatus(reader, id, document),
    replaces: readDocumentLinks(reader, document.replaces),
    replacedBy: linksOf('documentsReplacedBy'),
    amends: readDocumentLinks(reader, document.amends),
    amendedBy: linksOf('documentsAmendedBy'),
  };
}
