import { statSync } from 'node:fs';
import { join } from 'node:path';
import { toVietnamDate } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { documentsOf, rowsOf, type Entry } from '../entries.ts';
import { publicUids } from '../feed/public-models.ts';
import { fileUid } from '../models.ts';
import type { Clock } from '../portal-settings.ts';
import { serviceOf } from '../services.ts';
import {
  readDemoContent,
  toArticleData,
  toSettingData,
  type DemoContent,
  type DemoMedium,
} from './demo-content.ts';

interface UploadService {
  upload(request: {
    data: { fileInfo: { name: string; alternativeText: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<Entry[]>;
}

/**
 * Loads the demo content into an empty database. Entries come in one transaction, all or none, so that a start which
 * was cut off is repeated whole; pictures that are there already are not loaded twice.
 *
 * @param seedDate day that counts as today, `yyyy-mm-dd`; '' for the day of the clock
 */
export async function loadDemo(strapi: Core.Strapi, seedDate: string, now: Clock): Promise<void> {
  if (!(await isEmpty(strapi))) return;
  const seedDir = join(strapi.dirs.app.root, 'seed');
  const content = readDemoContent(seedDir);
  const media = new Map<string, number>();
  for (const medium of content.media)
    media.set(medium.key, await loadMedium(strapi, join(seedDir, 'media'), medium));
  await strapi.db.transaction(() =>
    loadEntries(strapi, content, seedDate === '' ? toDay(now()) : seedDate, media),
  );
}

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const uid of Object.values(publicUids)) {
    if (uid !== fileUid && (await rowsOf(strapi, uid).count()) > 0) return false;
  }
  return true;
}

function toDay(instant: Date): string {
  const { year, month, day } = toVietnamDate(instant.getTime());
  return `${year}-${month}-${day}`;
}

async function loadMedium(
  strapi: Core.Strapi,
  dir: string,
  { file, alternativeText }: DemoMedium,
): Promise<number> {
  const known = await rowsOf(strapi, fileUid).findOne({ where: { name: file } });
  if (known !== null) return known.id;
  const filepath = join(dir, file);
  const [uploaded] = await (serviceOf(strapi, 'plugin::upload.upload') as UploadService).upload({
    data: { fileInfo: { name: file, alternativeText } },
    files: { filepath, originalFilename: file, mimetype: 'image/jpeg', size: statSync(filepath).size },
  });
  if (uploaded === undefined) throw new Error(`seed: ${file} could not be loaded`);
  return uploaded.id;
}

/** Oldest first: an article may only relate to articles that are published. */
async function loadEntries(
  strapi: Core.Strapi,
  content: DemoContent,
  seedDate: string,
  media: ReadonlyMap<string, number>,
): Promise<void> {
  await documentsOf(strapi, publicUids.siteSetting).create({
    data: toSettingData(content.setting, seedDate),
  });
  const categories = new Map<string, string>();
  for (const { key, ...data } of content.categories) {
    categories.set(key, (await documentsOf(strapi, publicUids.category).create({ data })).documentId);
  }
  const articles = new Map<string, string>();
  for (const article of content.articles.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    const data = toArticleData(article, seedDate, { media, categories, articles });
    const status = article.draft === true ? 'draft' : 'published';
    const { documentId } = await documentsOf(strapi, publicUids.article).create({ data, status });
    articles.set(article.key, documentId);
  }
}
