import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WireFeed } from '@portal/shared-types';
import { errors } from '@strapi/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, rowsOf, type Fields } from '../src/entries.ts';
import type { DeskAnswer } from '../src/schedule-desk/rows/row-problem.ts';
import type { TypedRow } from '../src/schedule-desk/rows/typed-row.ts';
import { readTsv } from '../src/schedule-desk/grid/read-tsv.ts';
import { readSheet } from '../src/schedule-desk/sheet/read-sheet.ts';
import { serviceOf } from '../src/services.ts';
import { dataOf, logIn, messageOf, type AdminPanel, type Answer } from '../testing/admin-panel.mts';
import { bootCms, type BootedCms } from '../testing/boot.mts';
import {
  createCompleteEntries,
  uids,
  type CompleteEntries,
  type TestedType,
} from '../testing/complete-entries.mts';
import { databases, openDatabase, type Database } from '../testing/databases.mts';
import { makeWeekSheet } from '../testing/schedule-sheet.mts';

const administrator = { email: 'quantri@songlam.example', password: 'Mat-khau-2026' };
const editor = { email: 'bientap@songlam.example', password: 'Mat-khau-2027' };

const path = (type: TestedType): string => `collection-types/${uids[type]}`;

describe.each(databases)('in the admin panel, on %s', (kind) => {
  let dataDir: string;
  let database: Database;
  let cms: BootedCms;
  let entries: CompleteEntries;
  let panel: AdminPanel;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-panel-'));
    database = await openDatabase(kind);
    cms = await bootCms({
      dataDir,
      port: 0,
      env: {
        ...database.env,
        PORTAL_NOW: '2026-03-05T04:00:00Z',
        PORTAL_ADMIN_EMAIL: administrator.email,
        PORTAL_ADMIN_PASSWORD: administrator.password,
      },
    });
    entries = await createCompleteEntries(cms);
    panel = await logIn(cms.url, administrator.email, administrator.password);
  }, 60_000);

  afterAll(async () => {
    await cms.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

  /** Saves a new entry and publishes it, as the form does it. */
  async function publish(type: TestedType, fields: Fields): Promise<Answer> {
    const data = { ...entries.fieldsOf(type), ...fields };
    const saved = await panel.send('POST', path(type), data);
    if (saved.status !== 201) return saved;
    const { documentId, saveMark } = dataOf(saved.body);
    return panel.send('POST', `${path(type)}/${String(documentId)}/actions/publish`, { ...data, saveMark });
  }

  const isPublished = (type: TestedType, documentId: string): Promise<number> =>
    rowsOf(cms.strapi, uids[type]).count({ where: { documentId, publishedAt: { $notNull: true } } });

  it.each<[TestedType, Fields, string]>([
    ['article', { title: '' }, '“Tiêu đề” còn trống'],
    ['notice', { kind: 'invitation' }, 'thư mời cần giờ bắt đầu'],
    ['document', { issuedAt: '2026-03-06' }, '06/03/2026, sau hôm nay (05/03/2026)'],
    ['document', { number: '15/QĐ-UBND' }, 'mẫu văn bản của Đảng'],
    ['video', { youtubeId: '' }, 'mã 11 ký tự'],
    ['schedule', { startTime: '13:00:00.000' }, '13:00 nằm ngoài buổi sáng (00:00–12:00)'],
    ['banner', { to: '2026-02-01T00:00:00.000Z' }, 'phải sau'],
    ['page', { slug: 'Sai đường' }, 'chẳng hạn thành “sai-duong”'],
  ])('a publish of %s with %j is refused', async (type, fields, words) => {
    const { status, body } = await publish(type, fields);
    expect([status, messageOf(body)]).toEqual([400, expect.stringContaining(words)]);
    expect(messageOf(body)).toMatch(/^Chưa thể (đăng|lưu): /);
  });

  it.each(['article', 'notice', 'document', 'video', 'schedule', 'page', 'album', 'banner'] as const)(
    'a publish of a complete %s is accepted',
    async (type) => {
      expect((await publish(type, {})).status).toBe(200);
    },
  );

  it.each<[TestedType, Fields, string]>([
    ['menuItem', { url: '' }, 'hãy điền địa chỉ hoặc chọn một trang'],
    ['siteLink', { url: 'javascript:x' }, 'https://'],
    ['redirect', { fromPath: '/vong/', toPath: '/vong/' }, 'trùng với'],
    ['topic', { name: '' }, 'còn trống'],
  ])('a save of %s with %j is refused', async (type, fields, words) => {
    const { status, body } = await panel.send('POST', path(type), { ...entries.fieldsOf(type), ...fields });
    expect([status, messageOf(body)]).toEqual([400, expect.stringContaining(words)]);
  });

  it('a form learns what to look at in what is typed, saved or not', async () => {
    const ask = (uid: string, fields: Fields) => panel.send('POST', `/copy-check/${uid}`, fields);
    const typed = { title: 'HỘI NGHỊ TỔNG KẾT', body: '<p>Đảng ủy họp,bàn việc.</p>' };
    const { status, body } = await ask(uids.article, typed);
    expect([status, body]).toEqual([
      200,
      { warnings: [expect.stringContaining('viết hoa'), expect.stringContaining('ủy họp,bàn việc')] },
    ]);
    expect((await ask('admin::user', typed)).status).toBe(403);
  });

  it('a list learns of drafts what keeps them from being published, and what to look at', async () => {
    const loud = await entries.save('article', { title: 'HỘI NGHỊ TỔNG KẾT' });
    const bare = await entries.save('article', { title: 'Bài thiếu', summary: '' });
    const documentIds = [loud.documentId, bare.documentId, 'khong-co', 7];
    const path = `/copy-check/${uids.article}/drafts`;
    const listOf = (words: string): unknown => [expect.stringContaining(words)];
    expect((await panel.send('POST', path, { documentIds })).body).toEqual({
      entries: [
        {
          documentId: loud.documentId,
          name: 'HỘI NGHỊ TỔNG KẾT',
          problems: [],
          warnings: listOf('viết hoa'),
        },
        {
          documentId: bare.documentId,
          name: 'Bài thiếu',
          problems: listOf('“Sapo” còn trống'),
          warnings: [],
        },
      ],
    });
    expect((await panel.send('POST', path, {})).body).toEqual({ entries: [] });
  });

  it('an entry that is linked to opens in a tab of its own', async () => {
    const { body } = await panel.send('GET', `content-types/${uids.article}/configuration`);
    expect(body).toMatchObject({ data: { contentType: { settings: { relationOpenMode: 'newTab' } } } });
  });

  it('who withdraws an entry says why, until it is live again', async () => {
    const { documentId, slug } = await entries.publish('article');
    const withdrawal = `/withdrawals/${uids.article}/${documentId}`;
    const readIt = async () => (await panel.send('GET', withdrawal)).body;
    const act = (action: string) =>
      panel.send('POST', `${path('article')}/${documentId}/actions/${action}`, {});
    expect(await readIt()).toEqual({ withdrawal: null });
    expect((await panel.send('POST', withdrawal, { reason: 'Sớm quá' })).status).toBe(404);

    await act('unpublish');
    const told = { path: `/tin-tuc/2026/03/${String(slug)}/`, at: '2026-03-05T04:00:00.000Z' };
    expect(await readIt()).toEqual({ withdrawal: { ...told, reason: '' } });
    const answer = await panel.send('POST', withdrawal, { reason: 'Đính chính\u0000 số liệu ' });
    expect([answer.status, await readIt()]).toEqual([
      200,
      { withdrawal: { ...told, reason: 'Đính chính số liệu' } },
    ]);
    expect((await panel.send('POST', withdrawal, { reason: 'x'.repeat(501) })).status).toBe(400);

    await documentsOf(cms.strapi, uids.article).publish({ documentId });
    await act('unpublish');
    expect(await readIt()).toEqual({ withdrawal: { ...told, reason: '' } });
  });

  it('a bulk publish with one bad entry publishes none', async () => {
    const good = await entries.save('notice');
    const bad = await entries.save('notice', { kind: 'invitation' });
    const documentIds = [good.documentId, bad.documentId];
    const { status, body } = await panel.send('POST', `${path('notice')}/actions/bulkPublish`, {
      documentIds,
    });
    expect([status, messageOf(body)]).toEqual([400, expect.stringContaining('thư mời cần giờ bắt đầu')]);
    expect(await isPublished('notice', good.documentId)).toBe(0);
  });

  it('a bulk publish of two rows that clash publishes none', async () => {
    const rows = [await entries.save('schedule'), await entries.save('schedule', { place: 'Phòng đôi' })];
    const other = await entries.save('schedule', { place: 'phòng  ĐÔI' });
    const documentIds = [...rows, other].map(({ documentId }) => documentId);
    const { status, body } = await panel.send('POST', `${path('schedule')}/actions/bulkPublish`, {
      documentIds,
    });
    expect([status, messageOf(body)]).toEqual([400, expect.stringContaining('trùng giờ với “08:00: ')]);
    for (const documentId of documentIds) expect(await isPublished('schedule', documentId)).toBe(0);
  });

  it('a bulk withdrawal with a page that the menu needs withdraws none', async () => {
    const pages = [await entries.publish('page'), await entries.publish('page')];
    await entries.save('menuItem', { url: null, page: pages[1]?.documentId, label: 'Giới thiệu' });
    const documentIds = pages.map(({ documentId }) => documentId);
    for (const action of ['bulkUnpublish', 'bulkDelete']) {
      const { status, body } = await panel.send('POST', `${path('page')}/actions/${action}`, { documentIds });
      expect([status, messageOf(body)]).toEqual([
        400,
        expect.stringContaining('được dùng trong “Giới thiệu”'),
      ]);
    }
    for (const documentId of documentIds) expect(await isPublished('page', documentId)).toBe(1);
  });

  it('a bulk delete of albums takes their photos along', async () => {
    const albums = [await entries.publish('album'), await entries.save('album')];
    for (const { documentId } of albums) await entries.save('photo', { album: documentId });
    const before = await rowsOf(cms.strapi, uids.photo).count();
    const { status } = await panel.send('POST', `${path('album')}/actions/bulkDelete`, {
      documentIds: albums.map(({ documentId }) => documentId),
    });
    expect([status, await rowsOf(cms.strapi, uids.photo).count()]).toEqual([200, before - 2]);
  });

  it('editors write what is published, and administrators alone what is live on save', async () => {
    const role = await rowsOf(cms.strapi, 'admin::role').findOne({ where: { code: 'portal-editor' } });
    const users = serviceOf(cms.strapi, 'admin::user') as { create(user: object): Promise<unknown> };
    await users.create({ ...editor, firstname: 'Biên', lastname: 'Tập', isActive: true, roles: [role?.id] });
    const desk = await logIn(cms.url, editor.email, editor.password);
    const allowed: string[] = [];
    for (const type of Object.keys(uids) as TestedType[]) {
      if (type === 'editorsNote') continue;
      const { status } = await desk.send('POST', path(type), entries.fieldsOf(type));
      expect([type, status]).toEqual([type, expect.toBeOneOf([201, 403])]);
      if (status === 201) allowed.push(type);
    }
    expect(allowed).toEqual([
      'article',
      'notice',
      'document',
      'video',
      'schedule',
      'page',
      'album',
      'photo',
      'banner',
    ]);
    const note = `single-types/${uids.editorsNote}`;
    const noted = await desk.send('PUT', note, entries.fieldsOf('editorsNote'));
    expect(noted.status).toBe(200);
    const { saveMark } = dataOf(noted.body);
    expect((await desk.send('POST', `${note}/actions/publish`, { saveMark })).status).toBe(200);
    expect((await desk.send('GET', path('category'))).status).toBe(200);
    expect((await desk.send('GET', path('menuItem'))).status).toBe(403);
  });

  /** Somebody with a role of exactly these rights on content. */
  async function logInWith(name: string, rights: readonly [right: string, type: TestedType][]) {
    const roles = serviceOf(cms.strapi, 'admin::role') as {
      create(role: object): Promise<{ id: number }>;
      assignPermissions(id: number, permissions: readonly object[]): Promise<unknown>;
    };
    const { id } = await roles.create({ name, code: name });
    const permissions = rights.map(([right, type]) => ({
      action: `plugin::content-manager.explorer.${right}`,
      subject: uids[type],
      properties: {},
      conditions: [],
    }));
    await roles.assignPermissions(id, permissions);
    const account = { email: `${name}@songlam.example`, password: 'Mat-khau-2028' };
    const users = serviceOf(cms.strapi, 'admin::user') as { create(user: object): Promise<unknown> };
    await users.create({ ...account, firstname: name, lastname: 'Thử', isActive: true, roles: [id] });
    return logIn(cms.url, account.email, account.password);
  }

  it('routes of our own ask for the rights that the forms ask for', async () => {
    const { documentId } = await entries.publish('article');
    const rows = { rows: [], monday: '2026-03-02' };
    const routes: readonly Parameters<AdminPanel['send']>[] = [
      ['POST', `/copy-check/${uids.article}`, {}],
      ['POST', `/copy-check/${uids.article}/drafts`, {}],
      ['GET', `/withdrawals/${uids.article}/${documentId}`],
      ['POST', `/withdrawals/${uids.article}/${documentId}`, { reason: 'Thử' }],
      ['POST', '/schedule-desk/check', rows],
      ['POST', '/schedule-desk/save', rows],
      ['POST', '/schedule-desk/save', { ...rows, publish: true }],
      ['GET', '/schedule-desk/weeks/2026-03-02'],
      ['GET', '/schedule-desk/weeks/2026-03-02/copy'],
      ['POST', '/schedule-desk/weeks/2026-03-02/publish', {}],
    ];
    const ask = async (somebody: AdminPanel): Promise<number[]> => {
      const statuses: number[] = [];
      for (const route of routes) statuses.push((await somebody.send(...route)).status);
      return statuses;
    };
    expect(await ask(await logInWith('nobody', []))).toEqual(routes.map(() => 403));
    const writer = await logInWith('writer', [
      ['read', 'article'],
      ['create', 'schedule'],
      ['read', 'schedule'],
    ]);
    expect(await ask(writer)).toEqual([200, 200, 200, 403, 200, 200, 403, 200, 200, 403]);
  });

  describe('at the schedule desk', () => {
    const { rows: sheet, monday } = readSheet(readTsv(makeWeekSheet()), '2026-03-02');
    const good = sheet.map((row, at): TypedRow => {
      if (at === 9) return { ...row, time: '9h30' };
      if (at === 17) return { ...row, chair: 'Trưởng phòng Đào tạo' };
      return at === 34 ? { ...row, date: '27/11/2026' } : row;
    });
    const ask = async (path: string, rows: readonly TypedRow[], more: object = {}): Promise<DeskAnswer> => {
      const { status, body } = await panel.send('POST', `/schedule-desk/${path}`, { rows, monday, ...more });
      expect(status).toBe(200);
      return body as DeskAnswer;
    };
    const countWeek = (publishedAt: object): Promise<number> =>
      rowsOf(cms.strapi, uids.schedule).count({
        where: { date: { $gte: '2026-11-23', $lte: '2026-11-29' }, publishedAt },
      });
    const drafts = (): Promise<number> => countWeek({ $null: true });
    const published = (): Promise<number> => countWeek({ $notNull: true });
    const placesOf = ({ problems }: DeskAnswer): string[] =>
      problems.map(({ row, field, kind }) => `${String(row + 1)} ${field} ${kind}`);

    it('of 35 rows exactly the three wrong ones are named, and none is saved', async () => {
      const wrong = ['10 time error', '18 chair error', '35 date error'];
      expect(placesOf(await ask('check', sheet))).toEqual(wrong);
      const answer = await ask('save', sheet, { publish: true });
      expect([answer.saved, await drafts(), ...placesOf(answer)]).toEqual([0, 0, ...wrong]);
    });

    it('a clash keeps all rows from being published, and names the other row', async () => {
      const clashing = good.map((row, at) => (at === 1 ? { ...row, place: 'Phòng họp 1', time: '8h' } : row));
      const answer = await ask('save', clashing, { publish: true });
      expect([answer.saved, await drafts(), ...placesOf(answer)]).toEqual([
        0,
        0,
        '1 place clash',
        '2 place clash',
      ]);
      expect(answer.problems[0]?.message).toContain('“dòng 2, 08:00: Việc thứ 2 của tuần”');
    });

    it('a row that a rule refuses takes the rows before it back', async () => {
      const refuse = { uid: uids.schedule, content: 'Việc thứ 20 của tuần' };
      cms.strapi.documents.use((context, next) => {
        const { data } = context.params as unknown as { data?: Fields };
        if (context.action === 'create' && context.uid === refuse.uid && data?.['content'] === refuse.content)
          throw new errors.ApplicationError('Không nhận việc này');
        return next();
      });
      const answer = await ask('save', good);
      expect([answer.saved, await drafts(), ...placesOf(answer)]).toEqual([0, 0, '20 content error']);
      refuse.content = '';
    });

    it('the mended rows are saved as drafts, told when they come again, and published at once', async () => {
      expect((await ask('save', good)).saved).toBe(35);
      expect([await drafts(), await published()]).toEqual([35, 0]);
      expect((await ask('save', good)).problems).toHaveLength(35);
      const week = `/schedule-desk/weeks/${monday}`;
      expect((await panel.send('GET', week)).body).toEqual({ published: 0, waiting: 35 });
      expect((await panel.send('POST', `${week}/publish`)).body).toEqual({ published: 35, problems: [] });
      expect([await drafts(), await published()]).toEqual([35, 35]);
    });

    it('the week before is copied a week later, and what readers have is told as a clash', async () => {
      const { body } = await panel.send('GET', '/schedule-desk/weeks/2026-11-30/copy');
      const copied = body as TypedRow[];
      expect([copied.length, copied[0]?.date, copied[0]?.time]).toEqual([35, '30/11/2026', '07:30–08:15']);
      const visitor = { ...good[0], content: 'Tiếp khách' } as TypedRow;
      expect(placesOf(await ask('check', [visitor]))).toEqual(['1 chair clash', '1 place clash']);
    });

    it('what the copy check finds has to be accepted before rows are published, drafts that wait included', async () => {
      const next = '2026-12-07';
      const rows = [{ ...good[0], date: '07/12/2026', content: 'Họp giao ban,tiếp khách' } as TypedRow];
      const warnings = (name: string) => [{ name, warnings: [expect.stringContaining('ban,tiếp')] }];
      expect(await ask('save', rows, { monday: next, publish: true })).toEqual({
        saved: 0,
        problems: [],
        warnings: warnings('Dòng 1'),
      });
      expect(await ask('save', rows, { monday: next })).toEqual({ saved: 1, problems: [] });
      const publishWeek = async (body: object): Promise<unknown> =>
        (await panel.send('POST', `/schedule-desk/weeks/${next}/publish`, body)).body;
      expect(await publishWeek({})).toEqual({
        published: 0,
        problems: [],
        warnings: warnings('Họp giao ban,tiếp khách'),
      });
      expect(await publishWeek({ accepted: true })).toEqual({ published: 1, problems: [] });
      const more = [{ ...rows[0], time: '10h' } as TypedRow];
      const accepted = await ask('save', more, { monday: next, publish: true, accepted: true });
      expect(accepted).toEqual({ saved: 1, problems: [] });
    });

    it.each(['check', 'save'])('what is no list of rows is refused by %s', async (path) => {
      for (const body of [{}, { rows: [{}], monday }, { rows: [], monday: '2026-13-01' }, { rows: 'x' }])
        expect((await panel.send('POST', `/schedule-desk/${path}`, body)).status).toBe(400);
    });

    it('nobody comes in without an account', async () => {
      for (const path of ['check', 'save', `weeks/${monday}/publish`])
        expect((await fetch(`${cms.url}/schedule-desk/${path}`, { method: 'POST' })).status).toBe(401);
    });
  });

  it('of ten publishers at once, a reader that follows the feed misses no row and sees none out of order', async () => {
    const [publishers, each] = [10, 5];
    const drafts: string[] = [];
    for (let made = 0; made < publishers * each; made += 1)
      drafts.push((await entries.save('article')).documentId);
    const readFeed = async (after: number): Promise<WireFeed> => {
      const query = `query ($after: Int) { feed(after: $after, limit: 10000) { position changes { seq documentId op } } }`;
      return ((await cms.ask(query, { after })) as { feed: WireFeed }).feed;
    };
    const start = (await readFeed(0)).position;

    let publishing = true;
    const followed: WireFeed['changes'] = [];
    const follow = async (): Promise<void> => {
      for (let position = start, last = false; !last;) {
        last = !publishing;
        const { changes, position: newest } = await readFeed(position);
        followed.push(...changes);
        position = newest;
      }
    };
    const reader = follow();
    // In bulk, because the rows of one long transaction are early in number and late in commit.
    const work = Array.from({ length: publishers }, async (_, publisher) => {
      const documentIds = drafts.slice(publisher * each, (publisher + 1) * each);
      const { status } = await panel.send('POST', `${path('article')}/actions/bulkPublish`, { documentIds });
      expect(status).toBe(200);
    });
    await Promise.all(work);
    publishing = false;
    await reader;

    expect(followed).toEqual((await readFeed(start)).changes);
    expect(new Set(followed.map(({ documentId }) => documentId))).toEqual(new Set(drafts));
    expect(followed.every(({ op }) => op === 'changed')).toBe(true);
  });
});
