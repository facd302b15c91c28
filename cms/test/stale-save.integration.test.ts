import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, isFields, rowsOf, type Documents, type Fields } from '../src/entries.ts';
import { serviceOf } from '../src/services.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';

const dataDir = mkdtempSync(join(tmpdir(), 'portal-stale-'));
const password = 'Mat-khau-1234';
const articleUid = 'api::article.article';
const typesWithForms = [articleUid, 'api::unit.unit', 'api::site-setting.site-setting'] as const;
const newEntries: Readonly<Record<string, Fields>> = {
  [articleUid]: { title: 'Bài' },
  'api::unit.unit': { name: 'Phòng Đào tạo' },
  'api::site-setting.site-setting': { name: 'Cổng', responsibleEditor: 'Ban biên tập' },
};

let cms: BootedCms;
let articles: Documents;
let hoa: Person;
let binh: Person;

beforeAll(async () => {
  cms = await bootCms({ dataDir, port: 0 });
  articles = documentsOf(cms.strapi, articleUid);
  await addUser('hoa@portal.local', 'Lê Thị', 'Hoa');
  await addUser('binh@portal.local', 'Trần Văn', 'Bình');
  [hoa, binh] = [await signIn('hoa@portal.local'), await signIn('binh@portal.local')];
}, 60_000);

afterAll(async () => {
  await cms.stop();
  rmSync(dataDir, { recursive: true });
});

async function addUser(email: string, firstname: string, lastname: string): Promise<void> {
  const role = await rowsOf(cms.strapi, 'admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  const users = serviceOf(cms.strapi, 'admin::user') as { create(user: Fields): Promise<unknown> };
  await users.create({ email, firstname, lastname, password, isActive: true, roles: [role?.id] });
}

interface Answer {
  readonly status: number;
  readonly body: { readonly data?: Fields; readonly error?: { readonly message: string } };
}

interface Person {
  open(path: string): Promise<Fields>;
  send(method: string, path: string, body: Fields): Promise<Answer>;
}

async function signIn(email: string): Promise<Person> {
  let token = '';
  const send = async (method: string, path: string, body?: Fields): Promise<Answer> => {
    const answer = await fetch(`${cms.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
  const { data } = (await send('POST', '/admin/login', { email, password })).body;
  token = String(data?.['token'] ?? data?.['accessToken']);
  return {
    open: async (path) => (await send('GET', path)).body.data ?? {},
    send,
  };
}

const pathOf = (uid: string, documentId: string): string =>
  uid.endsWith('site-setting')
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${documentId}`;

const formOf = (entry: Fields, changes: Fields): Fields => ({ saveMark: entry['saveMark'], ...changes });

describe('a form that was opened before somebody else saved', () => {
  it.each(typesWithForms)('is refused with both names, and nothing is overwritten: %s', async (uid) => {
    const data = newEntries[uid] ?? {};
    const { documentId } = await documentsOf(cms.strapi, uid).create({ data });
    const path = pathOf(uid, documentId);
    const field = Object.keys(data)[0] ?? '';
    const [hers, his] = [await hoa.open(path), await binh.open(path)];
    expect((await hoa.send('PUT', path, formOf(hers, { ...data, [field]: 'Của Hoa' }))).status).toBe(200);
    const refused = await binh.send('PUT', path, formOf(his, { ...data, [field]: 'Của Bình' }));
    expect(refused.status).toBe(400);
    expect(refused.body.error?.message).toMatch(
      /^Chưa thể lưu: Lê Thị Hoa đã lưu mục này lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}, sau khi Trần Văn Bình mở nó/,
    );
    expect((await binh.open(path))[field]).toBe('Của Hoa');
  });

  it('is refused when it is published, too', async () => {
    const { documentId } = await articles.create({ data: { title: 'Đăng' } });
    const path = pathOf(articleUid, documentId);
    const his = await binh.open(path);
    await hoa.send('PUT', path, formOf(await hoa.open(path), { title: 'Của Hoa' }));
    const refused = await binh.send('POST', `${path}/actions/publish`, formOf(his, { title: 'Của Bình' }));
    expect(refused.body.error?.message).toContain('Lê Thị Hoa đã lưu');
    expect(await articles.findOne({ documentId, status: 'published' })).toBeNull();
  });

  it('is refused in a second window of the same person', async () => {
    const { documentId } = await articles.create({ data: { title: 'Hai cửa sổ' } });
    const path = pathOf(articleUid, documentId);
    const opened = await hoa.open(path);
    await hoa.send('PUT', path, formOf(opened, { title: 'Một' }));
    const refused = await hoa.send('PUT', path, formOf(opened, { title: 'Hai' }));
    expect(refused.body.error?.message).toContain('chính Lê Thị Hoa đã lưu');
  });

  it('loses against the one of two saves at once that comes first', async () => {
    const people = [hoa, binh];
    const { documentId } = await articles.create({ data: { title: 'Cùng lúc' } });
    const path = pathOf(articleUid, documentId);
    const forms = await Promise.all(people.map((person) => person.open(path)));
    const answers = await Promise.all(
      people.map((person, index) =>
        person.send('PUT', path, formOf(forms[index] ?? {}, { title: `Lần ${String(index)}` })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});

describe('a save', () => {
  it('of the newest version passes, one after the other', async () => {
    const { documentId } = await articles.create({ data: { title: 'Lần 0' } });
    const path = pathOf(articleUid, documentId);
    for (const title of ['Lần 1', 'Lần 2']) {
      const saved = await hoa.send('PUT', path, formOf(await hoa.open(path), { title }));
      expect([saved.status, saved.body.data?.['title']]).toEqual([200, title]);
    }
  });

  it('of a person that does not say which version it saw is refused', async () => {
    const { documentId } = await articles.create({ data: { title: 'Không dấu' } });
    const refused = await hoa.send('PUT', pathOf(articleUid, documentId), { title: 'Khác' });
    expect(refused.body.error?.message).toContain('không rõ bản đang sửa');
  });

  it('of a program, outside any request, needs to say nothing, and makes open forms stale', async () => {
    const { documentId } = await articles.create({ data: { title: 'Máy' } });
    const path = pathOf(articleUid, documentId);
    const opened = await hoa.open(path);
    const saved = await articles.update({ documentId, data: { title: 'Máy sửa' } });
    expect(isFields(saved) && saved['title']).toBe('Máy sửa');
    const refused = await hoa.send('PUT', path, formOf(opened, { title: 'Hoa' }));
    expect(refused.status).toBe(400);
  });
});
