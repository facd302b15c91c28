import { isUtf8 } from 'node:buffer';
import type { MessageKey } from '../i18n/vi.ts';
import { readDocType } from './video/read-ebml.ts';

/** How many bytes tell what a file is. */
export const headLength = 4100;

type Container = 'JPEG' | 'PNG' | 'WebP' | 'GIF' | 'PDF' | 'zip' | 'ole' | 'MP4' | 'WebM' | 'WebVTT';

/** What a file's first bytes say: something that a closer look can accept, or what it is instead. */
export type Found =
  { readonly container: Container } | { readonly foreign: string; readonly remedy: MessageKey };

const foreignBrands: Readonly<Record<string, string>> = {
  avif: 'AVIF',
  avis: 'AVIF',
  heic: 'HEIC',
  heix: 'HEIC',
  heim: 'HEIC',
  heis: 'HEIC',
  hevc: 'HEIC',
  hevx: 'HEIC',
  mif1: 'HEIF',
  msf1: 'HEIF',
};
const videoBrands = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |M4VH|M4VP|dash|msnv|MSNV|f4v )$/;

/**
 * Tells from the first bytes what a file is, whatever its name says.
 *
 * @param head the first `headLength` bytes, or all of a smaller file
 */
export async function identify(head: Buffer): Promise<Found> {
  const at = (offset: number, text: string): boolean =>
    head.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'));
  if (at(0, '\xFF\xD8\xFF')) return { container: 'JPEG' };
  if (at(0, '\x89PNG\r\n\x1A\n')) return { container: 'PNG' };
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return { container: 'GIF' };
  if (at(0, 'RIFF') && at(8, 'WEBP')) return { container: 'WebP' };
  if (at(0, '%PDF-')) return { container: 'PDF' };
  if (at(0, 'PK\x03\x04') || at(0, 'PK\x05\x06')) return { container: 'zip' };
  if (at(0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return { container: 'ole' };
  if (at(4, 'ftyp')) return identifyBrand(head);
  if (at(0, '\x1A\x45\xDF\xA3')) return identifyMatroska(head);
  if (/^(?:\uFEFF)?WEBVTT(?:[ \t\r\n]|$)/.test(head.toString('utf8'))) return { container: 'WebVTT' };
  return identifyText(head) ?? identifyForeign(head);
}

function identifyBrand(head: Buffer): Found {
  const end = Math.min(head.readUInt32BE(0), head.length, 256);
  const brands: string[] = [];
  for (let offset = 8; offset + 4 <= end; offset += offset === 8 ? 8 : 4) {
    brands.push(head.toString('latin1', offset, offset + 4));
  }
  const picture = brands.map((brand) => foreignBrands[brand]).find((name) => name !== undefined);
  if (picture !== undefined) return { foreign: picture, remedy: 'upload.usePicture' };
  if (brands.some((brand) => videoBrands.test(brand))) return { container: 'MP4' };
  const [major = ''] = brands;
  return { foreign: major.trim() === 'qt' ? 'QuickTime' : 'ISO BMFF', remedy: 'upload.useVideo' };
}

/** The name of the format stands in the EBML header: WebM is a Matroska that browsers play. */
function identifyMatroska(head: Buffer): Found {
  if (readDocType(head) === 'webm') return { container: 'WebM' };
  return { foreign: 'Matroska', remedy: 'upload.useVideo' };
}

const textSigns: readonly [RegExp, string, MessageKey][] = [
  [/<svg[\s>]/i, 'SVG', 'upload.usePicture'],
  [
    /<(?:!doctype\s+html|html|head|body|script|iframe|meta|title|table|img|div|a\s)[\s>/]?/i,
    'HTML',
    'upload.useDocument',
  ],
  [/^<\?php|<\?php\s/i, 'PHP', 'upload.noPrograms'],
  [/^#!/, 'script', 'upload.noPrograms'],
  [/^<\?xml/i, 'XML', 'upload.useDocument'],
  [/^\s*\{\\rtf/, 'RTF', 'upload.useDocument'],
  [/^MIME-Version:|^Content-Type:/im, 'MHTML', 'upload.useDocument'],
];

function identifyText(head: Buffer): Found | undefined {
  // UTF-16 loses its zeros, so that one set of signs reads it too.
  const text = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[^\x20-\x7E]+/, '')
    .trimStart();
  for (const [sign, foreign, remedy] of textSigns) if (sign.test(text)) return { foreign, remedy };
  // The last letter may be cut.
  const whole = head.subarray(0, Math.max(0, head.length - 3));
  const isText = head.length > 0 && isUtf8(whole) && !/[^\P{Cc}\t\r\n\f]/u.test(whole.toString('utf8'));
  return isText ? { foreign: 'text', remedy: 'upload.useDocument' } : undefined;
}

const remedyOf = (mime: string, extension: string): MessageKey => {
  if (mime.startsWith('image/')) return 'upload.usePicture';
  if (mime.startsWith('video/') || mime.startsWith('audio/')) return 'upload.useVideo';
  if (['rar', '7z', 'gz', 'bz2', 'xz', 'tar', 'zst', 'cab', 'lz'].includes(extension)) return 'upload.useZip';
  return ['exe', 'elf', 'macho', 'class', 'jar', 'dex', 'wasm', 'lnk', 'msi'].includes(extension)
    ? 'upload.noPrograms'
    : 'upload.useDocument';
};

/** Names what is not taken in anyway, so that the editor learns what the file is. */
async function identifyForeign(head: Buffer): Promise<Found> {
  // Only for ES modules.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(new Uint8Array(head)).catch(() => undefined);
  if (type === undefined) return { foreign: 'unknown', remedy: 'upload.useListed' };
  return { foreign: type.ext.toUpperCase(), remedy: remedyOf(type.mime, type.ext) };
}
