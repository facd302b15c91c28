import { toProse } from '../components/detail/prose.ts';
import { replaceCitations } from '../citations/find-citations.ts';
import { renderBodyFiles } from '../media/body-files.ts';
import { renderBodyImages } from '../media/body-images.ts';
import type { Reader } from '../replica/reader.ts';
import { readDownload } from './attachments.ts';
import { openRegister } from './citations.ts';

const sizes = '(min-width: 48em) 42rem, 100vw';

/**
 * @param ownPath of the page, which does not link to itself
 * @returns a stored body as a page shows it: its pictures, links to files, and links to the documents that it cites
 */
export function readProse(reader: Reader, html: string, ownPath: string): string {
  const withFiles = renderBodyFiles(html, (id, title) => readDownload(reader, id, title)?.path);
  const findCited = openRegister(reader);
  const withCitations = replaceCitations(withFiles, (citation, number) => {
    const path = findCited(citation);
    return path === undefined || path === ownPath ? number : `<a href="${path}">${number}</a>`;
  });
  return toProse(
    renderBodyImages(withCitations, (id) => reader.get('media', id, ['width', 'height', 'variants']), sizes),
  );
}
