import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import { t } from '../i18n/t.ts';
import { toTitledName } from '../media/copy-name.ts';
import { toHashedPath } from './picture.ts';

/** A file to download. */
export interface Attachment {
  title: string;
  path: string;
  /** `PDF, 1,2 MB, 4 trang` in the site's words */
  details: string;
  type: string;
  size: string;
  /** of its bytes, hex */
  sha256: string;
  role: 'main' | 'annex' | null;
}

const typeNames: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.ms-powerpoint': 'PPT',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/zip': 'ZIP',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
};

/** @returns the files of an entry; one whose medium is missing is left out */
export const readAttachments = (
  reader: Reader,
  attachments: Entries['article']['attachments'],
): Attachment[] =>
  attachments.flatMap(({ file, title, role }) => {
    const download = readDownload(reader, file, title);
    return download ? [{ title, role, ...download }] : [];
  });

/**
 * @param title what the page calls the file; its address keeps it
 * @returns where a medium can be downloaded and what it is, or undefined where it is missing
 */
export function readDownload(
  reader: Reader,
  id: string,
  title: string,
): Omit<Attachment, 'title' | 'role'> | undefined {
  const media = reader.get('media', id, ['file', 'mime', 'size', 'pages', 'variants', 'source']);
  const copy = media?.file;
  const name = copy ? toTitledName(copy, title) : media?.variants.at(-1)?.file;
  if (media === undefined || name === undefined) return undefined;
  const words = { type: typeNames[media.mime] ?? t('attachment.otherType'), size: toSizeText(media.size) };
  const details =
    media.pages === null
      ? t('attachment.details', words)
      : t('attachment.detailsWithPages', { ...words, pages: media.pages });
  return { path: toHashedPath(name), details, sha256: media.source, ...words };
}

/** @param bytes size of a file  @returns kilobytes up to 1000, then megabytes with one decimal and a comma */
export function toSizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return t('attachment.kilobytes', { n: kilobytes });
  return t('attachment.megabytes', { n: (kilobytes / 1000).toFixed(1).replace('.', ',') });
}
