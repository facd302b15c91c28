import { join } from 'node:path';
import { vietnamDay } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { documentsOf, rowsOf } from '../entries.ts';
import { publicUids } from '../feed/public-models.ts';
import { createGetModel, fileUid, hasDrafts } from '../models.ts';
import type { Clock } from '../portal-settings.ts';
import { readDemoContent } from './demo-content.ts';
import { toFields, type DemoTarget, type LoadedMedium } from './demo-fields.ts';
import { readDemoMedia } from './demo-media.ts';
import { loadMedia } from './load-media.ts';
import { toLoadOrder } from './load-order.ts';

/**
 * Loads the demo content into an empty database. Entries come in one transaction, all or none, so that a start which
 * was cut off is repeated whole; files that are there already are not loaded twice.
 *
 * @param seedDate day that counts as today, `yyyy-mm-dd`; '' for the day of the clock
 */
export async function loadDemo(strapi: Core.Strapi, seedDate: string, now: Clock): Promise<void> {
  if (!(await isEmpty(strapi))) return;
  const seedDir = join(strapi.dirs.app.root, 'seed');
  const media = await loadMedia(strapi, readDemoMedia(seedDir));
  const day = seedDate === '' ? vietnamDay(now().getTime()) : seedDate;
  await strapi.db.transaction(() => loadEntries(strapi, seedDir, day, media));
}

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const uid of Object.values(publicUids)) {
    if (uid !== fileUid && (await rowsOf(strapi, uid).count()) > 0) return false;
  }
  return true;
}

/** Through the Document Service, so that every rule holds; what is referred to comes and is published first. */
async function loadEntries(
  strapi: Core.Strapi,
  seedDir: string,
  seedDate: string,
  media: ReadonlyMap<string, LoadedMedium>,
): Promise<void> {
  const getModel = createGetModel(strapi);
  const documents = new Map<string, string>();
  const target: DemoTarget = {
    getModel,
    seedDate,
    mediumOf: (file) => known(media.get(file), file),
    documentOf: (uid, key) => known(documents.get(`${uid} ${key}`), `${uid} ${key}`),
  };
  for (const [type, entries] of readDemoContent(seedDir)) {
    const uid = publicUids[type];
    for (const entry of toLoadOrder(getModel, uid, entries)) {
      const publish = hasDrafts(getModel(uid)) && entry.state !== 'draft';
      const { documentId } = await documentsOf(strapi, uid).create({
        data: toFields(target, uid, entry),
        ...(publish ? { status: 'published' } : {}),
      });
      documents.set(`${uid} ${entry.key}`, documentId);
    }
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`seed: ${name} does not exist, or comes later`);
  return value;
}
