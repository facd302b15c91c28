/** File types that a browser may be given as what they say they are; none of them can run in the site's origin. */
const served = new Set([
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'odt',
  'ods',
  'ppt',
  'pptx',
  'zip',
  'mp4',
  'webm',
  'vtt',
]);

/**
 * @param source SHA-256 of the bytes, hex
 * @param name as the editor uploaded it
 * @returns name below `hashed/`; a type that is not served gets `.bin`, which is only ever downloaded
 */
export function hashedCopyName(source: string, name: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return `${source.slice(0, 16)}.${served.has(extension) ? extension : 'bin'}`;
}
