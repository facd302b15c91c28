import sharp from 'sharp';

import type { AdminClient } from '../testing/admin-client.ts';
import { article, category, siteSetting } from '../testing/content.ts';
import type { Random } from './random.ts';

/** What a sequence has made so far, by what still exists. */
export interface World {
  categories: string[];
  articles: string[];
  files: { id: number; documentId: string }[];
}

type Action = (admin: AdminClient, world: World, random: Random, step: number) => Promise<void>;

async function drawPicture(random: Random): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: random.below(256), g: random.below(256), b: random.below(256) };
  const picture = await sharp({ create: { width: 40, height: 24, channels: 3, background } })
    .png()
    .toBuffer();
  return new Uint8Array(picture);
}

function articleFields(
  { categories, articles, files }: World,
  random: Random,
  step: number,
): Record<string, unknown> {
  const file = random.chance(0.5) && files.length > 0 ? random.pick(files) : undefined;
  const related = random.chance(0.4) && articles.length > 0 ? [random.pick(articles)] : [];
  return {
    title: `Bài ${String(step)} ${random.pick(['Đảng bộ', 'lớp học', 'hội nghị'])}`,
    summary: `Tóm tắt ${String(step)}`,
    body: `<p>Nội dung ${String(random.below(1000))}</p>`,
    featured: random.chance(0.3),
    category: { set: categories.length > 0 ? [{ documentId: random.pick(categories) }] : [] },
    related: { set: related.map((documentId) => ({ documentId })) },
    cover: file ? { image: file.id, alt: 'Quang cảnh buổi lễ' } : null,
    authors: Array.from({ length: random.below(3) }, (_, index) => ({ name: `Tác giả ${String(index)}` })),
  };
}

const one =
  (
    list: 'articles' | 'categories',
    run: (admin: AdminClient, documentId: string) => Promise<void>,
    ends = false,
  ): Action =>
  async (admin, world, random) => {
    if (world[list].length === 0) return;
    const documentId = random.pick(world[list]);
    await run(admin, documentId);
    if (ends) world[list] = world[list].filter((other) => other !== documentId);
  };

const some =
  (action: 'bulkPublish' | 'bulkUnpublish' | 'bulkDelete'): Action =>
  async (admin, world, random) => {
    const chosen = world.articles.filter(() => random.chance(0.5));
    if (chosen.length === 0) return;
    await admin.bulk(article, action, chosen);
    if (action === 'bulkDelete') world.articles = world.articles.filter((id) => !chosen.includes(id));
  };

/** Actions by name; the number is how often each is drawn. */
const actions: [name: string, weight: number, run: Action][] = [
  [
    'create category',
    2,
    async (admin, world, _, step) => {
      const fields = { name: `Chuyên mục ${String(step)}`, emptyText: 'Chưa có bài viết.', order: step };
      world.categories.push(await admin.create(category, fields));
    },
  ],
  [
    'rename category',
    2,
    async (admin, world, random, step) => {
      if (world.categories.length === 0) return;
      const name = `Mục ${String(step)}`;
      await admin.update(category, random.pick(world.categories), { name, slug: `muc-${String(step)}` });
    },
  ],
  ['delete category', 1, one('categories', (admin, id) => admin.remove(category, id), true)],
  [
    'create article',
    4,
    async (admin, world, random, step) => {
      world.articles.push(await admin.create(article, articleFields(world, random, step)));
    },
  ],
  [
    'edit article',
    4,
    async (admin, world, random, step) => {
      if (world.articles.length === 0) return;
      await admin.update(article, random.pick(world.articles), articleFields(world, random, step));
    },
  ],
  [
    'rename article',
    2,
    async (admin, world, random, step) => {
      if (world.articles.length === 0) return;
      await admin.update(article, random.pick(world.articles), { slug: `ten-moi-${String(step)}` });
    },
  ],
  ['publish article', 8, one('articles', (admin, id) => admin.publish(article, id))],
  ['unpublish article', 3, one('articles', (admin, id) => admin.unpublish(article, id))],
  ['discard draft', 1, one('articles', (admin, id) => admin.discardDraft(article, id))],
  ['delete article', 1, one('articles', (admin, id) => admin.remove(article, id), true)],
  ['bulk publish', 2, some('bulkPublish')],
  ['bulk unpublish', 1, some('bulkUnpublish')],
  ['bulk delete', 1, some('bulkDelete')],
  [
    'upload picture',
    3,
    async (admin, world, random, step) => {
      world.files.push(await admin.upload(`anh-${String(step)}.png`, 'image/png', await drawPicture(random)));
    },
  ],
  [
    'replace picture',
    2,
    async (admin, world, random, step) => {
      if (world.files.length === 0) return;
      const { id } = random.pick(world.files);
      await admin.upload(`anh-thay-${String(step)}.png`, 'image/png', await drawPicture(random), id);
    },
  ],
  [
    'delete picture',
    1,
    async (admin, world, random) => {
      if (world.files.length === 0) return;
      const file = random.pick(world.files);
      await admin.removeFile(file.id);
      world.files = world.files.filter((other) => other !== file);
    },
  ],
  [
    'save site setting',
    1,
    (admin, _, __, step) =>
      admin.saveSingle(siteSetting, { name: `Cổng ${String(step)}`, responsibleEditor: 'Ban biên tập' }),
  ],
];

const drawn = actions.flatMap(([name, weight, run]) => Array.from({ length: weight }, () => ({ name, run })));

/**
 * Does one random thing as an editor. A refusal by a rule is a fine outcome: it must leave no trace either.
 *
 * @returns what was tried, and whether it was refused
 * @throws Error when the CMS breaks (status 500)
 */
export async function actAtRandom(
  admin: AdminClient,
  world: World,
  random: Random,
  step: number,
): Promise<string> {
  const { name, run } = random.pick(drawn);
  try {
    await run(admin, world, random, step);
    return name;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!/: 4\d\d /.test(message)) throw new Error(`${name}: ${message}`, { cause: error });
    return `${name} (refused)`;
  }
}
