import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, rowsOf, type Entry, type Fields } from '../src/entries.ts';
import { fileUid } from '../src/models.ts';
import { serviceOf } from '../src/services.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';
import {
  createCompleteEntries,
  uids,
  type CompleteEntries,
  type TestedType,
} from '../testing/complete-entries.mts';
import { databases, openDatabase, type Database } from '../testing/databases.mts';

/** Where an entry with the slug `a` is live. */
const drafted: readonly [TestedType, string][] = [
  ['article', '/tin-tuc/2026/03/'],
  ['notice', '/thong-bao/2026/'],
  ['document', '/van-ban/2026/'],
  ['video', '/video/'],
  ['album', '/thu-vien-anh/'],
  ['page', '/gioi-thieu/'],
];
const live: readonly [TestedType, string][] = [
  ['category', '/chuyen-muc/'],
  ['topic', '/chuyen-de/'],
  ['documentType', '/van-ban/loai/'],
  ['issuingBody', '/van-ban/co-quan/'],
  ['subject', '/van-ban/linh-vuc/'],
];

describe.each(databases)('on %s', (kind) => {
  let dataDir: string;
  let database: Database;
  let cms: BootedCms;
  let entries: CompleteEntries;
  const of = (type: TestedType) => documentsOf(cms.strapi, uids[type]);

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-lives-'));
    database = await openDatabase(kind);
    cms = await bootCms({ dataDir, env: { ...database.env, PORTAL_NOW: '2026-03-05T04:00:00Z' } });
    entries = await createCompleteEntries(cms);
  }, 60_000);

  afterAll(async () => {
    await cms.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

  /** @returns numbers from 0 to 1, the same for the same seed */
  function createRandom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  }

  async function readRedirects(): Promise<string[]> {
    const redirects = await rowsOf(cms.strapi, uids.redirect).findMany({ orderBy: { fromPath: 'asc' } });
    return redirects.map((entry) =>
      [entry['fromPath'], entry['kind'], entry['toPath'] ?? ''].join(' ').trim(),
    );
  }

  async function clearRedirects(): Promise<void> {
    await rowsOf(cms.strapi, uids.redirect).deleteMany({ where: {} });
  }

  it.each(drafted)('no address of %s dies silently', async (type, folder) => {
    await clearRedirects();
    const { documentId } = await entries.publish(type, { slug: 'a' });
    await of(type).update({ documentId, data: { slug: 'b' } });
    expect(await readRedirects()).toEqual([]);
    await of(type).publish({ documentId });
    expect(await readRedirects()).toEqual([`${folder}a/ moved ${folder}b/`]);
    await of(type).unpublish({ documentId });
    expect(await readRedirects()).toContain(`${folder}b/ withdrawn`);
    await of(type).delete({ documentId });
    expect(await readRedirects()).toEqual([`${folder}a/ gone`, `${folder}b/ gone`]);
  });

  it.each(live)('no address of %s dies silently', async (type, folder) => {
    await clearRedirects();
    const { documentId } = await entries.save(type, { slug: 'a' });
    await of(type).update({ documentId, data: { slug: 'b' } });
    expect(await readRedirects()).toEqual([`${folder}a/ moved ${folder}b/`]);
    await of(type).delete({ documentId });
    expect(await readRedirects()).toEqual([`${folder}a/ gone`, `${folder}b/ gone`]);
  });

  describe('addresses that entries hand to each other', () => {
    const move = async (documentId: string, slug: string): Promise<void> => {
      await of('video').update({ documentId, data: { slug } });
      await of('video').publish({ documentId });
    };

    it('may be swapped by way of a third, and no redirect stands where an entry is', async () => {
      await clearRedirects();
      const [one, two] = [
        (await entries.publish('video', { slug: 'mot' })).documentId,
        (await entries.publish('video', { slug: 'hai' })).documentId,
      ];
      await move(one, 'tam');
      await move(two, 'mot');
      await move(one, 'hai');
      expect(await readRedirects()).toEqual(['/video/tam/ moved /video/hai/']);
    });

    it('are free for a new entry when the old one is deleted or moved away', async () => {
      await clearRedirects();
      const first = (await entries.publish('video', { slug: 'lai' })).documentId;
      await of('video').delete({ documentId: first });
      expect(await readRedirects()).toEqual(['/video/lai/ gone']);
      const second = (await entries.publish('video', { slug: 'lai' })).documentId;
      expect(await readRedirects()).toEqual([]);
      await move(second, 'lai-2');
      await entries.publish('video', { slug: 'lai' });
      expect(await readRedirects()).toEqual([]);
    });

    it('never form a loop or a chain and never die, whatever is done with them', async () => {
      await clearRedirects();
      const random = createRandom(20_261_122);
      const pick = (count: number): number => Math.floor(random() * count);
      const places: (string | undefined)[] = [undefined, undefined, undefined];
      const everLive = new Set<string>();
      for (let step = 0; step < 60; step += 1) {
        const place = pick(places.length);
        const slug = `noi-${String(pick(4))}`;
        const documentId = places[place];
        const act = async (): Promise<void> => {
          const kind = pick(6);
          if (kind === 5) {
            if (documentId !== undefined) await of('video').delete({ documentId });
            places[place] = undefined;
          } else if (documentId === undefined) {
            places[place] = (await entries.publish('video', { slug })).documentId;
          } else if (kind === 4) await of('video').unpublish({ documentId });
          else await move(documentId, slug);
        };
        // Two entries never have one address: this is told, and the test goes on.
        const refusal = await act().catch((error: unknown) => String(error));
        if (refusal !== undefined) expect(refusal).toContain('đã được dùng');
        const published = await rowsOf(cms.strapi, uids.video).findMany({
          where: { slug: { $startsWith: 'noi-' }, publishedAt: { $notNull: true } },
        });
        const live = new Set(published.map((entry) => `/video/${String(entry['slug'])}/`));
        for (const path of live) everLive.add(path);
        const redirects = (await rowsOf(cms.strapi, uids.redirect).findMany({})).map(
          ({ fromPath, kind, toPath }) => ({ fromPath, kind, toPath }),
        );
        const from = redirects.map(({ fromPath }) => String(fromPath));
        const state = `step ${String(step)}: ${JSON.stringify(redirects)}`;
        expect(new Set(from).size, state).toBe(from.length);
        expect(
          from.filter((path) => live.has(path)),
          state,
        ).toEqual([]);
        expect(
          [...everLive].filter((path) => !live.has(path) && !from.includes(path)),
          state,
        ).toEqual([]);
        const moved = redirects.filter(({ kind }) => kind === 'moved');
        const movedFrom = new Set(moved.map(({ fromPath }) => fromPath));
        expect(
          moved.filter(({ toPath }) => movedFrom.has(toPath)),
          state,
        ).toEqual([]);
      }
      expect(everLive.size).toBe(4);
    });
  });

  it('the day of an address is that of the first publication, and stays', async () => {
    const dated: readonly [TestedType, Fields, string][] = [
      ['article', { postedAt: '2025-12-31T18:00:00.000Z' }, '2025-12-31T18:00:00.000Z'],
      ['article', {}, '2026-03-05T04:00:00.000Z'],
      ['notice', { issuedAt: '2026-01-02T03:00:00.000Z' }, '2026-01-02T03:00:00.000Z'],
      ['document', { issuedAt: '2026-01-02' }, '2026-01-01T17:00:00.000Z'],
      ['video', { recordedAt: '2020-01-01' }, '2026-03-05T04:00:00.000Z'],
      ['album', { takenAt: '2020-01-01' }, '2026-03-05T04:00:00.000Z'],
      ['page', {}, '2026-03-05T04:00:00.000Z'],
    ];
    for (const [type, fields, pathDate] of dated) {
      const { documentId, ...first } = await entries.publish(type, fields);
      expect([type, first['pathDate'], first['revision']]).toEqual([type, pathDate, 1]);
      const change = { pathDate: '2019-01-01', revision: 9 };
      const later = type === 'document' ? { issuedAt: '2026-02-01' } : {};
      await of(type).update({ documentId, data: { ...change, ...later } });
      const [again] = (await of(type).publish({ documentId })).entries;
      expect([type, again?.['pathDate'], again?.['revision']]).toEqual([type, pathDate, 2]);
    }
  });

  it.each(['schedule', 'banner', 'editorsNote'] as const)(
    'each publish of %s is a revision',
    async (type) => {
      const { documentId, revision } = await entries.publish(type);
      const [again] = (await of(type).publish({ documentId })).entries;
      expect([revision, again?.['revision']]).toEqual([1, 2]);
    },
  );

  it('the address of a document tells number and abstract, and is cut at a word', async () => {
    const abstract = 'Về việc học tập nghị quyết '.repeat(10).trim();
    const { slug } = await entries.publish('document', { number: '05-CT/TW', abstract });
    expect(slug).toMatch(/^05-ct-tw-ve-viec-hoc-tap-nghi-quyet-/);
    expect(String(slug).length).toBeLessThanOrEqual(120);
    expect(slug).toMatch(/-(ve|viec|hoc|tap|nghi|quyet)$/);
  });

  it('editors find entries without marks and in any case', async () => {
    const found: readonly [TestedType, Fields, string][] = [
      ['article', { title: 'Đảng bộ họp', authors: [{ name: 'Nguyễn Thị Ổi' }] }, 'nguyen thi oi'],
      ['notice', { title: 'Tuyển sinh Đợt ba' }, 'tuyen SINH dot'],
      ['document', { number: '877-QĐ/TW' }, '877-qd/tw'],
      ['document', { number: '878-QĐ/TW' }, '878 qđ tw'],
      ['video', { title: 'Lễ bế giảng' }, 'be giang'],
      ['schedule', { place: 'Hội trường Ấm' }, 'hoi truong am'],
      ['album', { title: 'Ảnh đẹp' }, 'ANH DEP'],
      ['page', { title: 'Giới thiệu khoa Ước' }, 'khoa uoc'],
      ['banner', { text: 'Chào mừng Đại hội' }, 'dai hoi'],
    ];
    for (const [type, fields, sought] of found) {
      const { documentId } = await entries.save(type, fields);
      const answer = await of(type).findMany({ _q: sought, fields: ['documentId'] });
      expect([type, answer.map((entry) => entry.documentId)]).toEqual([type, [documentId]]);
    }
  });

  it('nothing is its own ancestor, and what has children is on the first level', async () => {
    const top = (await entries.publish('page')).documentId;
    const below = (await entries.publish('page', { parent: top })).documentId;
    await of('page').update({ documentId: top, data: { parent: below } });
    await expect(of('page').publish({ documentId: top })).rejects.toThrow('tạo thành vòng lặp');
    await of('page').update({ documentId: top, data: { parent: top } });
    await expect(of('page').publish({ documentId: top })).rejects.toThrow('chính mục này');

    const item = (await entries.save('menuItem')).documentId;
    await entries.save('menuItem', { parent: item, label: 'Mục con' });
    const other = (await entries.save('menuItem')).documentId;
    const under = of('menuItem').update({
      documentId: item,
      data: { parent: { connect: [{ documentId: other }] } },
    });
    await expect(under).rejects.toThrow('mục con “Mục con”');
  });

  it.each([
    ['replaces', 'replaces'],
    ['replaces', 'amends'],
    ['amends', 'amends'],
  ])('no document %s one that %s it', async (first, second) => {
    const old = (await entries.publish('document')).documentId;
    const middle = (await entries.publish('document', { [first]: [old] })).documentId;
    const newest = (await entries.publish('document', { [first]: [middle] })).documentId;
    await of('document').update({ documentId: old, data: { [second]: [newest] } });
    await expect(of('document').publish({ documentId: old })).rejects.toThrow('hãy bỏ chọn một phía');
    await of('document').update({ documentId: old, data: { [second]: [old] } });
    await expect(of('document').publish({ documentId: old })).rejects.toThrow('chính mục này');
    await of('document').update({ documentId: old, data: { [second]: [] } });
    await expect(of('document').publish({ documentId: old })).resolves.toMatchObject({ documentId: old });
  });

  it.each([
    ['documentType', 'document', {}],
    ['issuingBody', 'document', {}],
    ['category', 'article', {}],
    ['page', 'menuItem', { url: null }],
  ] as const)('%s stays while %s needs it, and three users are named', async (type, user, fields) => {
    const { documentId } = await entries.publish(type);
    for (let made = 0; made < 4; made += 1) await entries.publish(user, { ...fields, [type]: documentId });
    const refusal = /đang được dùng trong (“[^”]+”(, )?){3} và 1 mục khác/;
    await expect(of(type).delete({ documentId })).rejects.toThrow(refusal);
    if (type === 'page') await expect(of(type).unpublish({ documentId })).rejects.toThrow(refusal);
  });

  describe('a picture in a text', () => {
    const library = () => ({
      alone: serviceOf(cms.strapi, 'plugin::upload.upload') as { remove(file: Entry): Promise<unknown> },
      amongOthers: serviceOf(cms.strapi, 'plugin::upload.file') as {
        deleteByIds(ids: number[]): Promise<unknown>;
      },
    });

    async function makePicture(name: string): Promise<Entry> {
      const data = { name, hash: name, ext: '.jpg', mime: 'image/jpeg', size: 1, url: `/${name}` };
      return rowsOf(cms.strapi, fileUid).create({ data: { ...data, provider: 'none' } });
    }

    const bodyOf = (picture: Entry): string =>
      `<p>Nội dung</p><figure><img alt="Quang cảnh" data-media="${picture.documentId}"></figure>`;

    it.each(['article', 'notice', 'document', 'page', 'editorsNote'] as const)(
      'stays while a published %s shows it, and may go when nobody does',
      async (type) => {
        const [shown, spare] = [await makePicture(`${type}.jpg`), await makePicture('du.jpg')];
        const name = { [type === 'document' ? 'number' : 'title']: '90-CT/TW' };
        const { documentId } = await entries.publish(type, { ...name, body: bodyOf(shown) });
        const refusal = `“${type}.jpg”: đang được dùng trong “90-CT/TW”; hãy sửa ở đó trước`;
        await expect(library().alone.remove(shown)).rejects.toThrow(refusal);
        await expect(library().amongOthers.deleteByIds([spare.id, shown.id])).rejects.toThrow(refusal);

        // What is live decides, not the draft.
        await of(type).update({ documentId, data: { body: bodyOf(spare) } });
        await expect(library().alone.remove(shown)).rejects.toThrow(refusal);
        await of(type).publish({ documentId });
        await expect(library().alone.remove(shown)).resolves.toBeDefined();
        await of(type).unpublish({ documentId });
        await expect(library().amongOthers.deleteByIds([spare.id])).resolves.toBeDefined();
      },
    );

    it('is no picture, but a file that a text gives, and stays all the same', async () => {
      const data = {
        name: 'mau.pdf',
        hash: 'mau',
        ext: '.pdf',
        mime: 'application/pdf',
        size: 1,
        url: '/mau',
      };
      const file = await rowsOf(cms.strapi, fileUid).create({ data: { ...data, provider: 'none' } });
      const body = `<p>Mẫu: <a data-media="${file.documentId}">tệp</a></p>`;
      const { documentId } = await entries.publish('page', { title: 'Biểu mẫu', body });
      await expect(library().alone.remove(file)).rejects.toThrow('dùng trong “Biểu mẫu”; hãy');
      await of('page').unpublish({ documentId });
      await expect(library().alone.remove(file)).resolves.toBeDefined();
      await expect(of('page').publish({ documentId })).rejects.toThrow('không còn trong thư viện: “tệp”');
    });

    it('is named once by an entry that shows it elsewhere too', async () => {
      const picture = await makePicture('hai-noi.jpg');
      const cover = { image: picture.id, alt: 'Quang cảnh hội trường' };
      await entries.publish('article', { title: 'Hai nơi', cover, body: bodyOf(picture) });
      await expect(library().alone.remove(picture)).rejects.toThrow('dùng trong “Hai nơi”; hãy');
    });
  });

  it('what only drafts need may go', async () => {
    const { documentId } = await entries.save('category');
    await entries.save('article', { category: documentId });
    await expect(of('category').delete({ documentId })).resolves.toBeDefined();
  });

  it('a row of the schedule names those it clashes with', async () => {
    const row = { date: '2026-04-01', chair: 'Trần Đào', startTime: '08:00:00.000', endTime: '10:00:00.000' };
    await entries.publish('schedule', { ...row, content: 'Họp giao ban' });
    await expect(entries.publish('schedule', row)).rejects.toThrow(
      '“Trần Đào” trùng giờ với “08:00–10:00: Họp giao ban”',
    );
  });

  it('a copy begins a life of its own', async () => {
    const timers = { publishAt: '2026-04-01T00:00:00.000Z', unpublishAt: '2026-05-01T00:00:00.000Z' };
    const { documentId, slug } = await entries.publish('video', { legacyUrls: ['/cu/'], ...timers });
    const [copy] = (await of('video').clone({ documentId, data: {} })).entries;
    expect(copy).toMatchObject({
      slug: `${String(slug)}-2`,
      pathDate: null,
      revision: 0,
      legacyUrls: null,
      publishAt: null,
      unpublishAt: null,
      publishedAt: null,
    });
  });
});
