import { toProse } from '../components/detail/prose.ts';
import { renderBodyFiles } from '../media/body-files.ts';
import { renderBodyImages } from '../media/body-images.ts';
import type { Reader } from '../replica/reader.ts';
import { readDownload } from './attachments.ts';

const sizes = '(min-width: 48em) 42rem, 100vw';

/** @returns a stored body as a page shows it, its pictures and links to files included */
export function readProse(reader: Reader, html: string): string {
  const withFiles = renderBodyFiles(html, (id, title) => readDownload(reader, id, title)?.path);
  return toProse(
    renderBodyImages(withFiles, (id) => reader.get('media', id, ['width', 'height', 'variants']), sizes),
  );
}
