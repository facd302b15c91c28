import sharp from 'sharp';

import type { AdminClient } from '../testing/admin-client.ts';
import { siteSetting } from '../testing/content.ts';
import { randomFields, withDrafts } from './random-fields.ts';
import type { Random } from './random.ts';
import { addEntry, dropEntries, entriesOf, type World } from './world.ts';

interface Turn {
  admin: AdminClient;
  world: World;
  random: Random;
  step: number;
  /** content type that was drawn for this turn */
  uid: string;
}

type Action = (turn: Turn) => Promise<void>;

async function drawPicture(random: Random): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: random.below(256), g: random.below(256), b: random.below(256) };
  const picture = await sharp({ create: { width: 40, height: 24, channels: 3, background } })
    .png()
    .toBuffer();
  return new Uint8Array(picture);
}

const fieldsOf = ({ world, random, step, uid }: Turn): Record<string, unknown> =>
  randomFields[uid]?.(world, random, step) ?? {};

const create: Action = async (turn) => {
  const documentId = await turn.admin.create(turn.uid, fieldsOf(turn));
  addEntry(turn.world, turn.uid, documentId);
};

/** Runs for one entry of the type, or makes one where there is none. */
const forOne =
  (run: (turn: Turn, documentId: string) => Promise<void>): Action =>
  async (turn) => {
    const ids = entriesOf(turn.world, turn.uid);
    await (ids.length === 0 ? create(turn) : run(turn, turn.random.pick(ids)));
  };

const bulk =
  (action: 'bulkPublish' | 'bulkUnpublish' | 'bulkDelete'): Action =>
  async ({ admin, world, random, uid }) => {
    const chosen = entriesOf(world, uid).filter(() => random.chance(0.5));
    if (chosen.length === 0) return;
    await admin.bulk(uid, action, chosen);
    if (action === 'bulkDelete') dropEntries(world, uid, chosen);
  };

const remove = forOne(async ({ admin, world, uid }, id) => {
  await admin.remove(uid, id);
  dropEntries(world, uid, [id]);
});

type Weighted = [name: string, weight: number, run: Action];

const onAnyType: Weighted[] = [
  ['create', 5, create],
  ['edit', 4, forOne((turn, id) => turn.admin.update(turn.uid, id, fieldsOf(turn)))],
  [
    'rename',
    1,
    forOne(({ admin, uid, step }, id) => admin.update(uid, id, { slug: `ten-moi-${String(step)}` })),
  ],
  ['delete', 1, remove],
  ['bulk delete', 1, bulk('bulkDelete')],
];

const onDrafts: Weighted[] = [
  ['publish', 9, forOne(({ admin, uid }, id) => admin.publish(uid, id))],
  ['unpublish', 3, forOne(({ admin, uid }, id) => admin.unpublish(uid, id))],
  ['discard draft', 1, forOne(({ admin, uid }, id) => admin.discardDraft(uid, id))],
  ['bulk publish', 2, bulk('bulkPublish')],
  ['bulk unpublish', 1, bulk('bulkUnpublish')],
];

const onFiles: Weighted[] = [
  [
    'upload picture',
    3,
    async ({ admin, world, random, step }) => {
      world.files.push(await admin.upload(`anh-${String(step)}.png`, 'image/png', await drawPicture(random)));
    },
  ],
  [
    'replace picture',
    2,
    async ({ admin, world, random, step }) => {
      if (world.files.length === 0) return;
      const { id } = random.pick(world.files);
      await admin.upload(`anh-thay-${String(step)}.png`, 'image/png', await drawPicture(random), id);
    },
  ],
  [
    'delete picture',
    1,
    async ({ admin, world, random }) => {
      if (world.files.length === 0) return;
      const file = random.pick(world.files);
      await admin.removeFile(file.id);
      world.files = world.files.filter((other) => other !== file);
    },
  ],
  [
    'save site setting',
    1,
    ({ admin, step }) =>
      admin.saveSingle(siteSetting, { name: `Cổng ${String(step)}`, responsibleEditor: 'Ban biên tập' }),
  ],
];

function draw(random: Random, actions: readonly Weighted[]): Weighted {
  let rest = random.below(actions.reduce((sum, [, weight]) => sum + weight, 0));
  for (const action of actions) {
    rest -= action[1];
    if (rest < 0) return action;
  }
  throw new RangeError('no action to draw');
}

/** Makes two pictures and one entry of each type, targets of relations first, so that the first steps find something. */
export async function makeFirstEntries(admin: AdminClient, world: World, random: Random): Promise<void> {
  for (const name of ['dau-1.png', 'dau-2.png']) {
    world.files.push(await admin.upload(name, 'image/png', await drawPicture(random)));
  }
  for (const uid of Object.keys(randomFields)) {
    try {
      await create({ admin, world, random, step: 0, uid });
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
}

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
  // Articles carry most relations, so they are drawn as often as all other types together.
  const uid = random.chance(0.4) ? 'api::article.article' : random.pick(Object.keys(randomFields));
  const onFile = random.chance(0.15);
  const actions = onFile ? onFiles : withDrafts.includes(uid) ? [...onAnyType, ...onDrafts] : onAnyType;
  const [verb, , run] = draw(random, actions);
  const name = onFile ? verb : `${verb} ${uid.replace(/^.*\./, '')}`;
  try {
    await run({ admin, world, random, step, uid });
    return name;
  } catch (error) {
    if (!isRefusal(error)) throw new Error(`${name}: ${String(error)}`, { cause: error });
    return `${name} (refused)`;
  }
}

/** Whether the CMS has refused by a rule, and not broken. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && /: 4\d\d /.test(error.message);
