import type { Random } from './random.ts';
import { entriesOf, type World } from './world.ts';

type Fields = Record<string, unknown>;
type MakeFields = (world: World, random: Random, step: number) => Fields;

const uid = (name: string): string => `api::${name}.${name}`;

const words = ['Đảng bộ', 'lớp bồi dưỡng', 'hội nghị', 'chuyển đổi số', 'nghiên cứu thực tế'];
const hours = ['08:00:00.000', '09:30:00.000', '10:15:00.000'];

const day = (random: Random, from = 1, to = 28): string =>
  `2026-${String(1 + random.below(10)).padStart(2, '0')}-${String(from + random.below(to - from)).padStart(2, '0')}`;

/** One entry of a type, or none where none exists. */
const toOne = (world: World, random: Random, name: string, chance = 1): Fields => {
  const ids = entriesOf(world, uid(name));
  return { set: ids.length > 0 && random.chance(chance) ? [{ documentId: random.pick(ids) }] : [] };
};

const toMany = (world: World, random: Random, name: string): Fields => ({
  set: entriesOf(world, uid(name))
    .filter(() => random.chance(0.3))
    .map((documentId) => ({ documentId })),
});

const figure = ({ files }: World, random: Random): Fields | null =>
  files.length > 0 ? { image: random.pick(files).id, alt: 'Quang cảnh buổi lễ' } : null;

const name: MakeFields = (_, random, step) => ({ name: `Tên ${String(step)} ${random.pick(words)}` });
const named =
  (extra: MakeFields): MakeFields =>
  (world, random, step) => ({
    ...name(world, random, step),
    ...extra(world, random, step),
  });

/**
 * Random fields of every content type but redirects, which rules write. Most obey the rules of CONTENT.md; some do not,
 * so that refusals occur too.
 */
export const randomFields: Readonly<Record<string, MakeFields>> = {
  [uid('category')]: named((_, __, step) => ({ emptyText: 'Chưa có bài viết.', order: step })),
  [uid('topic')]: named((world, random) => ({ intro: random.pick(words), banner: figure(world, random) })),
  [uid('document-type')]: named((_, random) => ({ code: random.pick(['CT', 'NQ', 'QĐ']) })),
  [uid('issuing-body')]: named((_, random) => ({ abbreviation: random.pick(['TW', 'TU', 'UBND']) })),
  [uid('subject')]: name,
  [uid('unit')]: name,
  [uid('page')]: (world, random, step) => ({
    title: `Trang ${String(step)}`,
    body: `<p>${random.pick(words)}</p>`,
    parent: toOne(world, random, 'page', 0.3),
  }),
  [uid('menu-item')]: (world, random, step) => ({
    label: `Mục ${String(step)}`,
    ...(random.chance(0.5) ? { url: '/tin-tuc/' } : { page: toOne(world, random, 'page') }),
  }),
  [uid('article')]: (world, random, step) => ({
    title: `Bài ${String(step)} ${random.pick(words)}`,
    summary: `Tóm tắt ${String(step)}`,
    body: `<p>Nội dung ${String(random.below(1000))}</p>`,
    featured: random.chance(0.3),
    category: toOne(world, random, 'category'),
    topics: toMany(world, random, 'topic'),
    related: toMany(world, random, 'article'),
    cover: random.chance(0.5) ? figure(world, random) : null,
    authors: Array.from({ length: random.below(3) }, (_, index) => ({ name: `Tác giả ${String(index)}` })),
  }),
  [uid('notice')]: (_, random, step) => ({
    kind: random.pick(['announcement', 'invitation', 'admission', 'recruitment', 'other']),
    title: `Thông báo ${String(step)}`,
    body: `<p>${random.pick(words)}</p>`,
    issuedAt: '2026-10-01T01:00:00.000Z',
    eventStart: '2026-11-01T01:00:00.000Z',
    eventEnd: '2026-11-01T04:00:00.000Z',
    expiresAt: random.chance(0.9) ? '2026-12-01T00:00:00.000Z' : '2026-10-15T00:00:00.000Z',
  }),
  [uid('document')]: (world, random, step) => {
    const party = random.chance(0.5);
    return {
      system: party ? 'party' : 'state',
      number:
        party === random.chance(0.9) ? `${String(step % 99_999)}-CT/TW` : `${String(step % 99_999)}/QĐ-UBND`,
      abstract: `Về việc ${random.pick(words)} ${String(step)}`,
      documentType: toOne(world, random, 'document-type'),
      issuingBody: toOne(world, random, 'issuing-body'),
      subjects: toMany(world, random, 'subject'),
      issuedAt: day(random),
      replaces: toMany(world, random, 'document'),
      amends: random.chance(0.3) ? toMany(world, random, 'document') : { set: [] },
      files:
        world.files.length > 0
          ? [{ file: random.pick(world.files).id, title: 'Bản chính', role: 'main' }]
          : [],
    };
  },
  [uid('video')]: (world, random, step) => ({
    title: `Video ${String(step)}`,
    source: 'youtube',
    youtubeId: `abcdefghi${String(10 + (step % 90))}`,
    poster: figure(world, random),
    topics: toMany(world, random, 'topic'),
  }),
  [uid('schedule')]: (world, random, step) => ({
    date: day(random),
    session: 'morning',
    startTime: random.pick(hours),
    content: `Họp ${String(step)}`,
    chair: `Đồng chí ${String(random.below(6))}`,
    place: `Phòng ${String(random.below(6))}`,
    unit: toOne(world, random, 'unit', 0.5),
    visibility: random.pick(['public', 'public', 'internal']),
    change: 'none',
  }),
  [uid('album')]: (world, random, step) => ({
    title: `Bộ ảnh ${String(step)}`,
    takenAt: day(random),
    cover: figure(world, random),
  }),
  [uid('photo')]: (world, random, step) => ({
    album: toOne(world, random, 'album'),
    figure: figure(world, random),
    order: step,
  }),
  [uid('banner')]: (_, random, step) => ({
    kind: random.pick(['celebration', 'urgent', 'promotion']),
    text: `Biểu ngữ ${String(step)}`,
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-12-01T00:00:00.000Z',
  }),
  [uid('slide')]: (world, random, step) => ({ figure: figure(world, random), order: step }),
  [uid('site-link')]: (_, random, step) => ({
    title: `Liên kết ${String(step)}`,
    url: random.pick(['https://example.org/', '/tin-tuc/']),
    order: step,
  }),
};

/** Those among them that are drafts until they are published. */
export const withDrafts: readonly string[] = [
  'article',
  'notice',
  'document',
  'video',
  'schedule',
  'page',
  'album',
  'banner',
].map(uid);
