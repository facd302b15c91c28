import type { PublicType, WireRecords } from '@portal/shared-types';
import { wire } from '@portal/site/testing/wire-records';

import type { Random } from '../random.ts';
import type { ContentWorld } from './content-world.ts';
import { makeFile } from './made-files.ts';
import {
  maybe,
  someDate,
  someHtml,
  someId,
  someInstant,
  someText,
  soon,
  soonDate,
  startOfDay,
} from './random-values.ts';

type Make<T extends PublicType> = (world: ContentWorld, random: Random) => WireRecords[T];

const slugs = [
  'hoi-nghi',
  'hoi-nghi-2',
  'lop-boi-duong',
  'trang',
  '404',
  '500',
  '2026',
  '2026-11',
  'index',
  'loai',
  'x'.repeat(120),
];

type Slugged = {
  [T in PublicType]: WireRecords[T] extends { slug: string | null } ? T : never;
}[PublicType];

/** @returns a slug that no other entry of the type has now, though one may have had it */
export function freeSlug(world: ContentWorld, random: Random, type: Slugged): string {
  const taken = new Set(world.list(type).map(({ slug }) => slug));
  const slug = random.pick(slugs);
  return taken.has(slug) ? `bai-${someId(random)}` : slug;
}

const idsOf = (world: ContentWorld, type: PublicType): string[] =>
  world.list(type).map(({ documentId }) => documentId);

const one = (world: ContentWorld, random: Random, type: PublicType, chance = 0.6): string | null => {
  const ids = idsOf(world, type);
  return ids.length > 0 && random.chance(chance) ? random.pick(ids) : null;
};

const some = (world: ContentWorld, random: Random, type: PublicType): string[] =>
  random.chance(0.5)
    ? idsOf(world, type)
        .filter(() => random.chance(0.4))
        .slice(0, 4)
    : [];

const mediaOf = (world: ContentWorld, mime: RegExp): string[] =>
  world
    .list('media')
    .filter((medium) => mime.test(medium.mime ?? ''))
    .map(({ documentId }) => documentId);

const pictures = (world: ContentWorld): string[] => mediaOf(world, /^image/);
const picture = (world: ContentWorld, random: Random): string | null => {
  const ids = pictures(world);
  return ids.length > 0 ? random.pick(ids) : null;
};
const figure = (world: ContentWorld, random: Random): WireRecords['slide']['figure'] => ({
  image: picture(world, random),
  alt: 'Quang cảnh buổi lễ',
  caption: maybe(random, () => someText(random)),
  credit: maybe(random, () => 'Ban biên tập', 0.3),
});
const attachments = (world: ContentWorld, random: Random): WireRecords['article']['attachments'] =>
  mediaOf(world, /pdf/)
    .filter(() => random.chance(0.3))
    .map((file) => ({ file, title: someText(random), role: random.pick(['main', 'annex', null]) }));
const seo = (world: ContentWorld, random: Random): WireRecords['article']['seo'] =>
  maybe(
    random,
    () => ({
      metaTitle: maybe(random, () => someText(random)),
      metaDescription: maybe(random, () => someText(random)),
      shareImage: picture(world, random),
    }),
    0.2,
  );

const published = (world: ContentWorld): { publishedAt: string; revision: number } => ({
  publishedAt: new Date(world.clock).toISOString(),
  revision: 1,
});

/** Puts one in place where the type is needed and has none. */
function needed(
  world: ContentWorld,
  random: Random,
  type: 'category' | 'documentType' | 'issuingBody',
): string {
  const known = one(world, random, type, 1);
  if (known !== null) return known;
  const record = makeRecord[type](world, random);
  world.put(type, record);
  return record.documentId;
}

const named = (
  world: ContentWorld,
  random: Random,
  type: Slugged,
): { name: string; slug: string; order: number } => ({
  name: someText(random),
  slug: freeSlug(world, random, type),
  order: random.below(3),
});

/** Makes a random record of each type: valid, and of a shape that plans get wrong. */
export const makeRecord: { readonly [T in PublicType]: Make<T> } = {
  siteSetting: (world, random) => ({
    ...wire.siteSetting('setting'),
    name: someText(random),
    phone: maybe(random, () => '0238 (3) 555-777'),
    logo: picture(world, random),
  }),
  media: (world, random) => makeFile(world, random, someId(random)),
  category: (world, random) => ({
    ...wire.category(someId(random)),
    ...named(world, random, 'category'),
    parent: one(world, random, 'category', 0.25),
    description: maybe(random, () => someText(random)),
  }),
  topic: (world, random) => ({
    ...wire.topic(someId(random)),
    name: someText(random),
    slug: freeSlug(world, random, 'topic'),
    intro: maybe(random, () => someText(random)),
    banner: maybe(random, () => figure(world, random)),
  }),
  documentType: (world, random) => ({
    ...wire.documentType(someId(random)),
    ...named(world, random, 'documentType'),
  }),
  issuingBody: (world, random) => ({
    ...wire.issuingBody(someId(random)),
    ...named(world, random, 'issuingBody'),
  }),
  subject: (world, random) => ({
    ...wire.subject(someId(random)),
    name: someText(random),
    slug: freeSlug(world, random, 'subject'),
  }),
  unit: (world, random) => ({ ...wire.unit(someId(random)), ...named(world, random, 'unit') }),
  page: (world, random) => ({
    ...wire.page(someId(random)),
    ...published(world),
    title: someText(random),
    slug: freeSlug(world, random, 'page'),
    body: someHtml(random, pictures(world)),
    parent: one(world, random, 'page', 0.4),
    order: random.below(3),
    seo: seo(world, random),
  }),
  menuItem: (world, random) => ({
    ...wire.menuItem(someId(random)),
    label: someText(random),
    url: maybe(random, () => random.pick(['/', '/tin-tuc/', 'https://example.org/?a=1&b=2'])),
    page: one(world, random, 'page', 0.4),
    parent: one(world, random, 'menuItem', 0.4),
    order: random.below(3),
  }),
  editorsNote: (world, random) => ({
    ...wire.editorsNote('note'),
    ...published(world),
    title: someText(random),
    body: someHtml(random, pictures(world)),
  }),
  article: (world, random) => {
    const postedAt = someInstant(random);
    return {
      ...wire.article(someId(random)),
      ...published(world),
      title: someText(random),
      slug: freeSlug(world, random, 'article'),
      kicker: maybe(random, () => someText(random), 0.3),
      summary: someText(random),
      body: someHtml(random, pictures(world)),
      cover: maybe(random, () => figure(world, random)),
      category: needed(world, random, 'category'),
      topics: some(world, random, 'topic'),
      related: some(world, random, 'article'),
      postedAt,
      pathDate: postedAt,
      eventDate: maybe(random, () => someDate(random), 0.2),
      authors: random.chance(0.3)
        ? [{ name: someText(random), honorific: 'ThS', position: null, unit: null }]
        : [],
      attachments: attachments(world, random),
      featured: random.chance(0.15),
      seo: seo(world, random),
    };
  },
  notice: (world, random) => {
    const issuedAt = someInstant(random);
    return {
      ...wire.notice(someId(random)),
      ...published(world),
      kind: random.pick(['announcement', 'invitation', 'admission', 'recruitment', 'other']),
      title: someText(random),
      slug: freeSlug(world, random, 'notice'),
      body: someHtml(random, pictures(world)),
      issuedAt,
      pathDate: issuedAt,
      eventStart: maybe(random, () => soon(random, world.clock)),
      eventEnd: maybe(random, () => soon(random, world.clock)),
      pinnedUntil: maybe(random, () => soon(random, world.clock)),
      expiresAt: soon(random, world.clock),
      attachments: attachments(world, random),
      seo: seo(world, random),
    };
  },
  document: (world, random) => {
    const issuedAt = someDate(random);
    return {
      ...wire.document(someId(random)),
      ...published(world),
      system: random.pick(['party', 'state', 'organization']),
      number: maybe(random, () => `${String(random.below(20))}-CT/TW`, 0.8),
      abstract: someText(random),
      slug: freeSlug(world, random, 'document'),
      documentType: needed(world, random, 'documentType'),
      issuingBody: needed(world, random, 'issuingBody'),
      subjects: some(world, random, 'subject'),
      issuedAt,
      pathDate: startOfDay(issuedAt),
      effectiveFrom: maybe(random, () => soonDate(random, world.clock)),
      effectiveTo: maybe(random, () => soonDate(random, world.clock)),
      files: attachments(world, random),
      body: maybe(random, () => someHtml(random, pictures(world)), 0.3),
      replaces: some(world, random, 'document'),
      amends: some(world, random, 'document'),
      seo: seo(world, random),
    };
  },
  video: (world, random) => {
    const [file] = mediaOf(world, /^video/);
    const isFile = file !== undefined && random.chance(0.4);
    return {
      ...wire.video(someId(random)),
      ...published(world),
      title: someText(random),
      slug: freeSlug(world, random, 'video'),
      source: isFile ? 'file' : 'youtube',
      youtubeId: isFile ? null : 'abcDEF_-123',
      file: isFile ? file : null,
      poster: figure(world, random),
      recordedAt: maybe(random, () => someDate(random)),
      pathDate: maybe(random, () => someInstant(random)),
      captions: mediaOf(world, /vtt/)[0] ?? null,
      durationSeconds: maybe(random, () => random.below(4000)),
      topics: some(world, random, 'topic'),
      seo: seo(world, random),
    };
  },
  schedule: (world, random) => ({
    ...wire.schedule(someId(random)),
    ...published(world),
    date: random.chance(0.7) ? soonDate(random, world.clock) : someDate(random),
    session: random.pick(['morning', 'afternoon', 'evening', 'allDay']),
    startTime: maybe(random, () => random.pick(['07:30:00.000', '08:00:00.000', '13:30:00.000'])),
    content: someText(random),
    unit: one(world, random, 'unit', 0.5),
    change: random.pick(['none', 'adjusted', 'postponed', 'cancelled']),
    changeNote: maybe(random, () => someText(random)),
  }),
  album: (world, random) => ({
    ...wire.album(someId(random)),
    ...published(world),
    title: someText(random),
    slug: freeSlug(world, random, 'album'),
    takenAt: maybe(random, () => someDate(random)),
    pathDate: maybe(random, () => someInstant(random)),
    cover: maybe(random, () => figure(world, random)),
    seo: seo(world, random),
  }),
  photo: (world, random) => ({
    ...wire.photo(someId(random)),
    album: one(world, random, 'album', 0.9),
    figure: figure(world, random),
    order: random.below(3),
  }),
  banner: (world, random) => ({
    ...wire.banner(someId(random)),
    ...published(world),
    kind: random.pick(['celebration', 'urgent', 'promotion']),
    text: someText(random),
    url: maybe(random, () => '/tin-tuc/'),
    image: picture(world, random),
    from: soon(random, world.clock),
    to: soon(random, world.clock),
  }),
  slide: (world, random) => ({
    ...wire.slide(someId(random)),
    figure: figure(world, random),
    url: maybe(random, () => '/tin-tuc/'),
    order: random.below(3),
  }),
  siteLink: (world, random) => ({
    ...wire.siteLink(someId(random)),
    title: someText(random),
    url: random.pick(['https://example.org/', '/tin-tuc/']),
    logo: maybe(random, () => picture(world, random), 0.3),
    group: maybe(random, () => random.pick(['Đảng', 'Nhà nước'])),
    order: random.below(3),
  }),
  redirect: (world, random) => ({
    ...wire.redirect(someId(random)),
    fromPath: random.pick([`/cu/bai-${String(random.below(9))}.html`, `/cu/${someId(random)}/`]),
    kind: random.pick(['moved', 'withdrawn', 'gone']),
    toPath: '/tin-tuc/',
    reason: maybe(random, () => someText(random)),
    at: new Date(world.clock).toISOString(),
  }),
};
