import { statSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { rowsOf, type Entry } from '../entries.ts';
import { fileUid } from '../models.ts';
import { serviceOf } from '../services.ts';
import type { LoadedMedium } from './demo-fields.ts';
import type { DemoMedium } from './demo-media.ts';

interface UploadService {
  upload(request: {
    data: { fileInfo: { name: string; alternativeText: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<Entry[]>;
}

/** Loads files into the media library; one that is there already is not loaded twice. @returns them by file name */
export async function loadMedia(
  strapi: Core.Strapi,
  media: readonly DemoMedium[],
): Promise<ReadonlyMap<string, LoadedMedium>> {
  const ids = new Map<string, LoadedMedium>();
  for (const medium of media) ids.set(medium.file, await loadMedium(strapi, medium));
  return ids;
}

async function loadMedium(strapi: Core.Strapi, medium: DemoMedium): Promise<LoadedMedium> {
  const { file, path, mimetype, alternativeText } = medium;
  const known = await rowsOf(strapi, fileUid).findOne({ where: { name: file } });
  if (known !== null) return known;
  const [uploaded] = await (serviceOf(strapi, 'plugin::upload.upload') as UploadService).upload({
    data: { fileInfo: { name: file, alternativeText } },
    files: { filepath: path, originalFilename: file, mimetype, size: statSync(path).size },
  });
  if (uploaded === undefined) throw new Error(`seed: ${file} could not be loaded`);
  return uploaded;
}
