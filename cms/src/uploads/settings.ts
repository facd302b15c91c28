import type { Core } from '@strapi/strapi';
import type { Family } from './kinds.ts';

/** Limits of uploads; set in config/uploads.ts alone. */
export interface UploadSettings {
  /** absolute directory for files that are being received or checked; on the disk of the uploads, emptied at start */
  readonly incomingDir: string;
  readonly maxBytes: Readonly<Record<Family, number>>;
  /** width × height of a picture */
  readonly maxPixels: number;
  /** width × height × frames of a moving picture */
  readonly maxMovingPixels: number;
  /** of everything inside a zip or office file */
  readonly maxUnpackedBytes: number;
  /** entries of a zip or office file */
  readonly maxPackedFiles: number;
}

/** @returns the limits of a Strapi instance */
export function getUploadSettings(strapi: Core.Strapi): UploadSettings {
  return strapi.config.get<UploadSettings>('uploads');
}
