import { toSlug } from '@portal/shared-types';

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

/**
 * Readers save a file under the name in its address, so that name keeps the title:
 * `0123456789abcdef.pdf` → `0123456789abcdef-ke-hoach-tuyen-sinh.pdf`. It still begins with the hash of the bytes, so
 * it may be cached for ever, and it lies flat below `hashed/` like every other file there.
 *
 * @param file name below `hashed/` of a copy; any other name stays as it is
 * @param title what the page calls the file
 * @returns another name below `hashed/` for the same bytes
 */
export function toTitledName(file: string, title: string): string {
  const slug = toSlug(title);
  return slug === '' ? file : file.replace(/^([0-9a-f]{16})(?=\.[a-z0-9]+$)/, `$1-${slug}`);
}

/** @returns the name under which the bytes of a file below `hashed/` were made; the name itself where it has no title */
export function toMadeName(name: string): string {
  const [, source = '', extension = ''] = /^([0-9a-f]{16})-[a-z0-9-]+\.([a-z0-9]+)$/.exec(name) ?? [];
  // Widths of pictures look alike, but no picture is served as a copy.
  return served.has(extension) || extension === 'bin' ? `${source}.${extension}` : name;
}
