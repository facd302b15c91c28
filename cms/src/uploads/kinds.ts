export type Family = 'picture' | 'document' | 'video' | 'captions';

interface KindFacts {
  readonly family: Family;
  readonly mime: string;
  /** the usual one first */
  readonly extensions: readonly [string, ...string[]];
}

const document = (mime: string, extension: string): KindFacts => ({
  family: 'document',
  mime,
  extensions: [extension],
});
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Every kind of file that the media library takes in. */
export const kinds = {
  JPEG: { family: 'picture', mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  PNG: { family: 'picture', mime: 'image/png', extensions: ['.png'] },
  WebP: { family: 'picture', mime: 'image/webp', extensions: ['.webp'] },
  GIF: { family: 'picture', mime: 'image/gif', extensions: ['.gif'] },
  PDF: document('application/pdf', '.pdf'),
  DOC: document('application/msword', '.doc'),
  DOCX: document(`${openXml}.wordprocessingml.document`, '.docx'),
  XLS: document('application/vnd.ms-excel', '.xls'),
  XLSX: document(`${openXml}.spreadsheetml.sheet`, '.xlsx'),
  PPT: document('application/vnd.ms-powerpoint', '.ppt'),
  PPTX: document(`${openXml}.presentationml.presentation`, '.pptx'),
  ODT: document(`${openDocument}.text`, '.odt'),
  ODS: document(`${openDocument}.spreadsheet`, '.ods'),
  ZIP: document('application/zip', '.zip'),
  MP4: { family: 'video', mime: 'video/mp4', extensions: ['.mp4'] },
  WebM: { family: 'video', mime: 'video/webm', extensions: ['.webm'] },
  WebVTT: { family: 'captions', mime: 'text/vtt', extensions: ['.vtt'] },
} as const satisfies Record<string, KindFacts>;

export type Kind = keyof typeof kinds;
export type PictureKind = 'JPEG' | 'PNG' | 'WebP' | 'GIF';

/** @returns whether a name with this extension, in lower case with its dot, may hold this kind */
export function hasExtension(kind: Kind, extension: string): boolean {
  return (kinds[kind].extensions as readonly string[]).includes(extension);
}

/** @param extension in lower case, with its dot */
export function kindOfExtension(extension: string): Kind | undefined {
  return (Object.keys(kinds) as Kind[]).find((kind) => hasExtension(kind, extension));
}
