import { documentPath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import type { Entries } from '../replica/entries.ts';
import type { Hit, Reader } from '../replica/reader.ts';
import { type Attachment, readAttachments } from './attachments.ts';
import { type DocumentStatus, toDocumentStatus } from './document-status.ts';

type Document = Entries['document'];

/** A document as another page names it. */
export interface DocumentLink {
  /** its type and its number */
  name: string;
  abstract: string;
  path: string;
  /** calendar date */
  issuedAt: string;
}

/** A document as one row of the register. */
export interface DocumentRow extends DocumentLink {
  id: string;
  number: string | null;
  type: string | undefined;
  body: string | undefined;
  status: DocumentStatus;
  /** the first file, which is the document itself */
  file: Attachment | undefined;
}

/** @returns what the documents at these places look like in the register; a place whose entry is gone is left out */
export const readDocumentRows = (reader: Reader, hits: readonly Hit[]): DocumentRow[] =>
  hits.flatMap(({ id }) => readDocumentRow(reader, id) ?? []);

function readDocumentRow(reader: Reader, id: string): DocumentRow | undefined {
  const document = reader.get('document', id, [
    'number',
    'abstract',
    'documentType',
    'issuingBody',
    'issuedAt',
    'effectiveFrom',
    'effectiveTo',
    'files',
    'pathDate',
    'slug',
  ]);
  if (document === undefined) return undefined;
  const { number, abstract, issuedAt } = document;
  const main = document.files.find(({ role }) => role === 'main') ?? document.files[0];
  return {
    id,
    name: readDocumentName(reader, document),
    number,
    abstract,
    issuedAt,
    path: documentPath(document),
    type: reader.get('documentType', document.documentType, ['name'])?.name,
    body: reader.get('issuingBody', document.issuingBody, ['name'])?.name,
    status: readDocumentStatus(reader, id, document),
    file: main && readAttachments(reader, [main])[0],
  };
}

/** @returns a link to each of these documents that is published */
export const readDocumentLinks = (reader: Reader, ids: readonly string[]): DocumentLink[] =>
  ids.flatMap((id) => {
    const document = reader.get('document', id, [
      'number',
      'abstract',
      'documentType',
      'issuedAt',
      'pathDate',
      'slug',
    ]);
    if (document === undefined) return [];
    const { abstract, issuedAt } = document;
    return [{ name: readDocumentName(reader, document), abstract, issuedAt, path: documentPath(document) }];
  });

/** @returns type and number of a document; of one without a number, its type */
export function readDocumentName(
  reader: Reader,
  { documentType, number }: Pick<Document, 'documentType' | 'number'>,
): string {
  const type = reader.get('documentType', documentType, ['name'])?.name ?? t('documents.title');
  return number === null ? type : t('document.named', { type, number });
}

/** @returns whether a document binds as of the replica's time */
export function readDocumentStatus(
  reader: Reader,
  id: string,
  term: Pick<Document, 'effectiveFrom' | 'effectiveTo'>,
): DocumentStatus {
  const replacing = reader.list('documentsReplacedBy', id).flatMap((hit) => {
    return reader.get('document', hit.id, ['effectiveFrom']) ?? [];
  });
  const replacedFrom = replacing.map(({ effectiveFrom }) => effectiveFrom);
  return toDocumentStatus({ ...term, replacedFrom }, reader.hasPassed);
}
