import { toProse } from '../components/detail/prose.ts';
import { renderBodyImages } from '../media/body-images.ts';
import type { Reader } from '../replica/reader.ts';

const sizes = '(min-width: 48em) 42rem, 100vw';

/** @returns a stored body as a page shows it, its pictures included */
export const readProse = (reader: Reader, html: string): string =>
  toProse(renderBodyImages(html, (id) => reader.get('media', id, ['width', 'height', 'variants']), sizes));
