import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import { root } from '../dev/root.ts';
import type { AdminClient } from '../testing/admin-client.ts';
import { siteSetting } from '../testing/content.ts';
import { startTestCms, type TestCms } from '../testing/test-cms.ts';
import { fillDatabase, type Filling } from './fill-database.ts';
import type { Targets } from './generated-entry.ts';

const oneToFive = [1, 2, 3, 4, 5];
const paper = join(root, 'cms/seed/media/papers/bc-203-tct.pdf');

/**
 * Starts a real Strapi on SQLite whose database holds generated entries and what they point to.
 *
 * @returns it, with the documentIds of the articles, newest first
 */
export async function startFilledCms(filling: Filling): Promise<{ cms: TestCms; articles: string[] }> {
  const cms = await startTestCms();
  try {
    const targets = await createTargets(cms.admin);
    let articles: string[] = [];
    await cms.restartWith((file) => {
      articles = fillDatabase(file, filling, targets);
    });
    return { cms, articles };
  } catch (error) {
    await cms.stop();
    throw error;
  }
}

/** In an empty database the ids of a type count from 1. */
async function createTargets(admin: AdminClient): Promise<Targets> {
  await admin.saveSingle(siteSetting, { name: 'Cổng thông tin', responsibleEditor: 'Ban biên tập' });
  for (const number of oneToFive) {
    const name = `Mục số ${String(number)}`;
    await admin.create('api::category.category', { name, emptyText: 'Chưa có bài viết.', order: number });
    for (const type of ['topic', 'document-type', 'issuing-body', 'subject'])
      await admin.create(`api::${type}.${type}`, { name });
  }
  const pictures: number[] = [];
  for (const number of oneToFive) {
    const bytes = await drawPicture(number);
    pictures.push((await admin.upload(`anh-${String(number)}.jpg`, 'image/jpeg', bytes)).id);
  }
  const pdf = new Uint8Array(await readFile(paper));
  return {
    categories: oneToFive,
    topics: oneToFive,
    documentTypes: oneToFive,
    issuingBodies: oneToFive,
    subjects: oneToFive,
    pictures,
    papers: [(await admin.upload('ke-hoach.pdf', 'application/pdf', pdf)).id],
  };
}

async function drawPicture(number: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: 40 * number, g: 90, b: 120 };
  const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background } });
  return new Uint8Array(await picture.jpeg().toBuffer());
}
