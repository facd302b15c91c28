import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';

/** A picture as markup needs it. */
export interface Picture {
  src: string;
  srcset: string;
  /** pixels of `src` */
  width: number;
  /** pixels of `src` */
  height: number;
  alt: string;
}

/** Where hashed files of media stand on the site. */
export const toHashedPath = (file: string): string => `/hashed/${file}`;

/**
 * @param image documentId of a medium
 * @param alt what the picture shows; '' where it says nothing that the text beside it does not
 * @returns the picture, or null where the medium is missing or is no picture
 */
export function readPicture(reader: Reader, image: string | null | undefined, alt: string): Picture | null {
  const media = image ? reader.get('media', image, ['variants']) : undefined;
  const largest = media?.variants.at(-1);
  if (media === undefined || largest === undefined) return null;
  return {
    src: toHashedPath(largest.file),
    srcset: media.variants.map(({ file, width }) => `${toHashedPath(file)} ${String(width)}w`).join(', '),
    width: largest.width,
    height: largest.height,
    alt,
  };
}

/** A picture with the words under it. */
export interface Figure {
  picture: Picture;
  caption: string | null;
  credit: string | null;
}

/** @returns the figure, or null where there is nothing to show */
export function readFigure(reader: Reader, figure: Entries['article']['cover']): Figure | null {
  const picture = figure && readPicture(reader, figure.image, figure.alt);
  return picture && { picture, caption: figure.caption, credit: figure.credit };
}
