import { type CutLink, readCutLink } from '../queries/document-cuts.ts';
import { readDocumentRows } from '../queries/document-list.ts';
import type { Reader } from '../replica/reader.ts';
import type { RegisterCard, RegisterStatus } from './format.ts';

/** Slug and name of what a document is filed under. */
export type Filing = readonly [slug: string, name: string];

/** A document as the register filters and shows it. */
export interface RegisterEntry {
  id: string;
  number: string | null;
  /** calendar date */
  issuedAt: string;
  status: RegisterStatus;
  type: Filing | undefined;
  body: Filing | undefined;
  subjects: Filing[];
  card: RegisterCard;
}

/** Reads every published document, the oldest first. */
export function* readRegister(reader: Reader): Generator<RegisterEntry> {
  for (const hit of reader.list('documents', '')) {
    const filed = reader.get('document', hit.id, ['documentType', 'issuingBody', 'subjects']);
    const [row] = readDocumentRows(reader, [hit]);
    if (filed === undefined || row === undefined) continue;
    const { number, issuedAt, status, path, abstract } = row;
    yield {
      id: row.id,
      number,
      issuedAt,
      status,
      type: toFiling(readCutLink(reader, 'documentType', filed.documentType)),
      body: toFiling(readCutLink(reader, 'issuingBody', filed.issuingBody)),
      subjects: filed.subjects.flatMap((id) => {
        const filing = toFiling(readCutLink(reader, 'subject', id));
        return filing ? [filing] : [];
      }),
      card: {
        path,
        abstract,
        file: row.file
          ? { path: row.file.path, type: row.file.type, size: row.file.size, title: row.file.title }
          : null,
      },
    };
  }
}

const toFiling = (link: CutLink | undefined): Filing | undefined => link && [link.slug, link.name];
