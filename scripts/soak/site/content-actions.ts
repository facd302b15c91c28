import {
  isSlug,
  publicTypes,
  type PublicType,
  type WireRecord,
  type WireRecords,
} from '@portal/shared-types';

import type { Random } from '../random.ts';
import { addressedTypes, freePath, isAddressed, leavePath, pathOf, type AddressedType } from './addresses.ts';
import { dropReferences, isRequired, type ContentWorld, type Entry } from './content-world.ts';
import { makeFile, replaceFile } from './made-files.ts';
import { freeSlug, makeRecord } from './random-records.ts';
import { someId } from './random-values.ts';

/** Does something to the content. @returns what it did it to, or undefined where there was nothing to do it to */
type Action = (world: ContentWorld, random: Random) => string | undefined;

const weights: Partial<Record<PublicType, number>> = {
  article: 12,
  notice: 5,
  document: 6,
  schedule: 4,
  video: 3,
  redirect: 1,
  media: 1,
};
const drawTypes = publicTypes.flatMap((type) => Array<PublicType>(weights[type] ?? 2).fill(type));

const label = (type: PublicType, record: { documentId: string }): string => `${type} ${record.documentId}`;

/** Runs for one published entry of a type. */
function forOne<T extends PublicType>(
  world: ContentWorld,
  random: Random,
  type: T,
  run: (record: WireRecord<T>) => string | undefined,
): string | undefined {
  const all = world.list(type);
  return all.length === 0 ? undefined : run(random.pick(all));
}

/** Two types have one entry at most; their ids are fixed, so making one again replaces it. */
function putNew(world: ContentWorld, random: Random, type: PublicType): string {
  const record = makeRecord[type](world, random);
  world.put(type, record);
  if (isAddressed(type) && random.chance(0.8)) freePath(world, pathOf(type, record as never));
  return label(type, record);
}

const fixedFields = ['documentId', 'slug', 'pathDate', 'legacyUrls', 'publishedAt', 'revision', 'fromPath'];

function edit(world: ContentWorld, random: Random, type: PublicType, fields?: string[]): string | undefined {
  if (type === 'media') return undefined;
  return forOne(world, random, type, (record) => {
    const fresh: object = makeRecord[type](world, random);
    const all = Object.keys(fresh).filter((name) => !fixedFields.includes(name));
    const chosen = fields ?? Array.from({ length: 1 + random.below(3) }, () => random.pick(all));
    const changed = Object.fromEntries(Object.entries(fresh).filter(([name]) => chosen.includes(name)));
    if ('source' in changed || 'file' in changed || 'youtubeId' in changed)
      Object.assign(changed, pickSource(fresh));
    world.put(type, { ...record, ...changed, ...nextRevision(world, record) });
    return `${label(type, record)} (${Object.keys(changed).join(', ')})`;
  });
}

const pickSource = (fresh: object): object =>
  Object.fromEntries(
    Object.entries(fresh).filter(([name]) => ['source', 'file', 'youtubeId'].includes(name)),
  );

/** Publishing again raises the revision of an entry that has drafts. */
const nextRevision = (world: ContentWorld, record: object): object =>
  'revision' in record && typeof record.revision === 'number'
    ? { revision: record.revision + 1, publishedAt: new Date(world.clock).toISOString() }
    : {};

/** Withdraws or deletes; the CMS refuses it for what something else requires. */
function take(world: ContentWorld, random: Random, type: PublicType, record: WireRecord): string | undefined {
  if (isRequired(world, record.documentId)) return undefined;
  world.remove(type, record.documentId);
  // Left dangling now and then: pages must cope, and what they did not find counts as read.
  if (random.chance(0.7)) dropReferences(world, record.documentId);
  if (isAddressed(type) && random.chance(0.8)) {
    leavePath(world, random, pathOf(type, record as never), { kind: random.pick(['withdrawn', 'gone']) });
  }
  return label(type, record);
}

function rename(world: ContentWorld, random: Random, type: AddressedType): string | undefined {
  return forOne(world, random, type, (record) => {
    const left = listLeftSlugs(world, type, record);
    const slug = left.length > 0 && random.chance(0.4) ? random.pick(left) : freeSlug(world, random, type);
    const renamed: WireRecord<AddressedType> = { ...record, slug };
    const [from, to] = [pathOf(type, record), pathOf(type, renamed)];
    world.put(type, renamed);
    if (random.chance(0.9)) leavePath(world, random, from, { kind: 'moved', toPath: to });
    return `${from} → ${to}`;
  });
}

/** @returns slugs under which an entry would stand where a redirect stands, such as the one it had before */
function listLeftSlugs(
  world: ContentWorld,
  type: AddressedType,
  record: WireRecord<AddressedType>,
): string[] {
  const taken = new Set(world.list(type).map(({ slug }) => slug));
  return world.list('redirect').flatMap(({ fromPath }) => {
    const slug = (fromPath ?? '').split('/').at(-2) ?? '';
    if (!isSlug(slug) || taken.has(slug)) return [];
    return pathOf(type, { ...record, slug }) === fromPath ? [slug] : [];
  });
}

function swapSlugs(world: ContentWorld, random: Random, type: AddressedType): string | undefined {
  const [one, other] = world.list(type).slice(-2);
  if (!one || !other) return undefined;
  world.put(type, { ...one, slug: other.slug });
  world.put(type, { ...other, slug: one.slug });
  for (const record of [one, other]) if (random.chance(0.5)) freePath(world, pathOf(type, record));
  return `${label(type, one)} and ${label(type, other)}`;
}

/** Another entry takes the place of one under the same path, with or without a publish between. */
function replaceEntry(world: ContentWorld, random: Random, type: AddressedType): string | undefined {
  return forOne(world, random, type, (record) => {
    if (take(world, random, type, record) === undefined) return undefined;
    const again = { ...record, documentId: random.chance(0.5) ? record.documentId : someId(random) };
    world.put(type, again);
    freePath(world, pathOf(type, record));
    return `${label(type, record)} by ${again.documentId}`;
  });
}

/** Publishes again what was withdrawn or deleted, under the path it had, as itself or as another entry. */
const bringBack: Action = (world, random) => {
  const lost = world.lost.filter((entry) => canReturn(world, entry));
  const withPage = lost.filter(({ type }) => isAddressed(type));
  if (lost.length === 0) return undefined;
  const { type, record } = random.pick(withPage.length > 0 ? withPage : lost);
  if (isAddressed(type) && random.chance(0.85)) freePath(world, pathOf(type, record as never));
  const again = { ...record, documentId: random.chance(0.6) ? record.documentId : someId(random) };
  world.put<PublicType>(type, again);
  return label(type, again);
};

/** Its place is free, and what it cannot be without is there. */
function canReturn(world: ContentWorld, { type, record }: Entry): boolean {
  if (world.get(type, record.documentId) !== undefined) return false;
  if (isAddressed(type)) {
    const path = pathOf(type, record as never);
    if (world.list(type).some((other) => pathOf<AddressedType>(type, other) === path)) return false;
  }
  return needs.every(([field, needed]) => {
    const id: unknown = Reflect.get(record, field);
    return typeof id !== 'string' || world.get(needed, id) !== undefined;
  });
}

/** Fields that name what an entry cannot be without. */
const needs = [
  ['category', 'category'],
  ['documentType', 'documentType'],
  ['issuingBody', 'issuingBody'],
  ['file', 'media'],
] as const;

/** Several articles at once around the end of a list's page. */
const createMany: Action = (world, random) => {
  const model = makeRecord.article(world, random);
  const count = 1 + random.below(8);
  for (let index = 0; index < count; index++) {
    const { postedAt, pathDate, category } = model;
    world.put('article', { ...makeRecord.article(world, random), postedAt, pathDate, category });
  }
  return `${String(count)} in ${String(model.pathDate)}`;
};

const removeMany: Action = (world, random) => {
  const chosen = world
    .list('article')
    .filter(() => random.chance(0.3))
    .slice(0, 8);
  for (const record of chosen) take(world, random, 'article', record);
  return String(chosen.length);
};

const redate: Action = (world, random) => {
  const type = random.pick(['article', 'notice', 'document', 'schedule', 'album', 'video'] as const);
  const field: Record<typeof type, string> = {
    article: 'postedAt',
    notice: 'issuedAt',
    document: 'issuedAt',
    schedule: 'date',
    album: 'takenAt',
    video: 'recordedAt',
  };
  return edit(world, random, type, [field[type]]);
};

const moveToCategory: Action = (world, random) =>
  forOne(world, random, 'article', (record) => {
    const category = random.pick(world.list('category')).documentId;
    world.put('article', { ...record, category });
    return `${label('article', record)} to ${category}`;
  });

/** All articles of a category go elsewhere, then it goes itself. */
const dissolveCategory: Action = (world, random) =>
  forOne(world, random, 'category', (record) => {
    const others = world.list('category').filter((other) => other !== record);
    if (others.length === 0) return undefined;
    for (const entry of world.list('article').filter(({ category }) => category === record.documentId)) {
      world.put('article', { ...entry, category: random.pick(others).documentId });
    }
    return take(world, random, 'category', record);
  });

/** Saves an entry as it was: nothing may follow from that. */
const touch: Action = (world, random) => {
  const type = random.pick(drawTypes);
  return forOne(world, random, type, (record) => {
    world.put(type, { ...record, ...nextRevision(world, record) });
    return label(type, record);
  });
};

const upload: Action = (world, random) => {
  const medium = makeFile(world, random, someId(random));
  world.put('media', medium);
  return `${label('media', medium)} ${medium.ext ?? ''}`;
};

const replaceMedium: Action = (world, random) =>
  forOne(world, random, 'media', (medium: WireRecords['media']) => {
    replaceFile(world, random, medium);
    return label('media', medium);
  });

const relate: Action = (world, random) =>
  random.chance(0.5)
    ? edit(world, random, 'article', ['topics', 'related', 'attachments'])
    : edit(world, random, 'document', ['replaces', 'amends', 'subjects', 'documentType', 'issuingBody']);

const surroundings = ['siteSetting', 'menuItem', 'banner', 'editorsNote', 'slide', 'siteLink'] as const;

/** What editors do, by name and weight. */
const actions: readonly (readonly [name: string, weight: number, run: Action])[] = [
  ['create', 10, (world, random) => putNew(world, random, random.pick(drawTypes))],
  ['create many', 2, createMany],
  ['edit', 14, (world, random) => edit(world, random, random.pick(drawTypes))],
  ['redate', 4, redate],
  ['touch', 2, touch],
  ['rename', 5, (world, random) => rename(world, random, random.pick(addressedTypes))],
  ['swap slugs', 2, (world, random) => swapSlugs(world, random, random.pick(addressedTypes))],
  [
    'take away',
    7,
    (world, random) => {
      const type = random.pick(drawTypes);
      return forOne(world, random, type, (record) => take(world, random, type, record));
    },
  ],
  ['bring back', 12, bringBack],
  ['remove many', 1, removeMany],
  ['replace entry', 3, (world, random) => replaceEntry(world, random, random.pick(addressedTypes))],
  ['move to category', 3, moveToCategory],
  ['dissolve category', 1, dissolveCategory],
  ['relate', 5, relate],
  [
    'change surroundings',
    5,
    (world, random) => {
      const type = random.pick(surroundings);
      return edit(world, random, type) ?? putNew(world, random, type);
    },
  ],
  ['upload', 3, upload],
  ['replace medium', 4, replaceMedium],
];

const total = actions.reduce((sum, [, weight]) => sum + weight, 0);

/** @returns what was done, as `name: to what` */
export function changeContent(world: ContentWorld, random: Random): string {
  for (;;) {
    let rest = random.below(total);
    const [name, , run] = actions.find(([, weight]) => (rest -= weight) < 0) ?? actions[0] ?? [];
    const done = run?.(world, random);
    if (done !== undefined) return `${name ?? ''}: ${done}`;
  }
}
