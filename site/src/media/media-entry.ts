/** One width of a picture. */
export interface MediaVariant {
  /** pixels */
  width: number;
  /** pixels */
  height: number;
  /** name below `hashed/` */
  file: string;
}

/** A file of the media library as pages get it. */
export interface MediaEntry {
  name: string;
  mime: string;
  /** pixels, upright; null where the file is no picture */
  width: number | null;
  /** pixels, upright; null where the file is no picture */
  height: number | null;
  alternativeText: string | null;
  caption: string | null;
  /** SHA-256 of the original bytes, hex */
  source: string;
  /** WebP pictures by ascending width; empty where the file is no picture */
  variants: MediaVariant[];
  /** name below `hashed/` of a copy of the original, see also `toTitledName`; null where there are variants */
  file: string | null;
  /** of the original, in bytes */
  size: number;
  /** of a PDF; null for others, and where the CMS could not count */
  pages: number | null;
}
