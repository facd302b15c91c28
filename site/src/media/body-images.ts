import type { MediaEntry } from './media-entry.ts';

/** What a picture in a body needs of its medium. */
export type BodyMedium = Pick<MediaEntry, 'width' | 'height' | 'variants'>;

/** One `<img …>` as the sanitiser writes it: names in lower case, values in double quotes, no `"` inside. */
const image = /<img((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g;
const emptyFigure = /<figure(?:\s+class="[^"]*")?>\s*<\/figure>/g;

/**
 * Turns the `<img data-media alt>` of a sanitised body into pictures that a browser can load. Pictures without a known
 * medium are dropped.
 *
 * @param html from `sanitizeHtml`
 * @param find looks up a medium by documentId
 * @param sizes value of the `sizes` attribute: how wide a body's column is
 */
export function renderBodyImages(
  html: string,
  find: (id: string) => BodyMedium | undefined,
  sizes: string,
): string {
  return html
    .replace(image, (_tag, attributes: string) => {
      const id = readAttribute(attributes, 'data-media');
      const medium = id === undefined ? undefined : find(id);
      return medium ? toPicture(medium, readAttribute(attributes, 'alt') ?? '', sizes) : '';
    })
    .replace(emptyFigure, '');
}

/** @returns the value still escaped */
function readAttribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

function toPicture({ variants }: BodyMedium, alt: string, sizes: string): string {
  const widest = variants.at(-1);
  if (!widest) return '';
  const sources = variants.map(({ file, width }) => `/hashed/${file} ${String(width)}w`).join(', ');
  const attributes = {
    src: `/hashed/${widest.file}`,
    srcset: sources,
    sizes,
    width: String(widest.width),
    height: String(widest.height),
    alt,
    loading: 'lazy',
    decoding: 'async',
  };
  return `<img ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>`;
}
