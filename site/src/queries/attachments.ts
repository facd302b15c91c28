import type { Reader } from '../replica/reader.ts';
import { t } from '../i18n/t.ts';
import type { ArticleView } from './article.ts';
import { toHashedPath } from './picture.ts';

/** A file to download. */
export interface Attachment {
  title: string;
  path: string;
  /** `PDF, 1,2 MB` in the site's words */
  details: string;
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
};

/** @returns the files of an article; one whose medium is missing is left out */
export function readAttachments(reader: Reader, attachments: ArticleView['attachments']): Attachment[] {
  return attachments.flatMap(({ file, title, role }) => {
    const media = reader.get('media', file, ['file', 'mime', 'size', 'variants']);
    const name = media?.file ?? media?.variants.at(-1)?.file;
    if (media === undefined || name === undefined) return [];
    const type = typeNames[media.mime] ?? t('attachment.otherType');
    return [
      {
        title,
        role,
        path: toHashedPath(name),
        details: t('attachment.details', { type, size: toSizeText(media.size) }),
      },
    ];
  });
}

/** @param bytes size of a file  @returns kilobytes up to 1000, then megabytes with one decimal and a comma */
export function toSizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return t('attachment.kilobytes', { n: kilobytes });
  return t('attachment.megabytes', { n: (kilobytes / 1000).toFixed(1).replace('.', ',') });
}
