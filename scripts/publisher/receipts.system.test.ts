import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeAll, expect, inject, it } from 'vitest';

import { createAdminClient, logIn } from '../testing/admin-client.ts';
import { article, createArticle, createCategory } from '../testing/content.ts';
import { fetchPage } from '../testing/reader.ts';

const { cmsUrl, dataDir, publisherUrl } = inject('settings');
const admin = createAdminClient(cmsUrl, inject('adminToken'));
const editor = {
  email: 'bien-nhan@portal.local',
  password: 'Mat-khau-bien-nhan-1',
  firstname: 'Biên',
  lastname: 'Nhận',
};

type Answer = Record<string, unknown>;

let categoryId: string;
const undo: (() => unknown)[] = [];

beforeAll(async () => {
  categoryId = await createCategory(admin, 'Chuyên mục biên nhận');
  await untilLive(await publishNew('Bài mở đầu biên nhận'));
});

afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});

async function send(
  path: string,
  body?: object,
  token = admin.token,
): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${cmsUrl}/press/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

const readReceipt = async (id: string): Promise<Answer> => (await send(`receipts/${article}/${id}`)).body;
const resume = (): Promise<unknown> => send('resume', {});

async function publishNew(title: string): Promise<string> {
  const id = await createArticle(admin, categoryId, title);
  await admin.publish(article, id);
  return id;
}

async function until(id: string, isWanted: (receipt: Answer) => boolean): Promise<Answer> {
  const end = Date.now() + 20_000;
  for (;;) {
    const receipt = await readReceipt(id);
    if (isWanted(receipt)) return receipt;
    if (Date.now() > end) throw new Error(`the receipt stayed ${JSON.stringify(receipt)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const untilState = (id: string, state: string): Promise<Answer> =>
  until(id, (receipt) => receipt['state'] === state);
const untilLive = (id: string): Promise<Answer> => untilState(id, 'live');

function findPublisher(): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const read = (file: string): string => readFileSync(`/proc/${pid}/${file}`, 'utf8');
      const isPublisher = read('cmdline').includes('scripts/publisher/main.ts');
      if (isPublisher && read('environ').includes(`PORTAL_DATA_DIR=${dataDir}\0`)) return Number(pid);
    } catch {
      // It has ended, or is not ours.
    }
  }
  throw new Error('the publisher does not run');
}

it('an entry is told as never published, on its way, live with its address, on its way out, withdrawn', async () => {
  const id = await createArticle(admin, categoryId, 'Bài có biên nhận');
  expect(await readReceipt(id)).toEqual({ state: 'never' });
  const publisher = findPublisher();
  process.kill(publisher, 'SIGSTOP');
  undo.push(() => process.kill(publisher, 'SIGCONT'));
  await admin.publish(article, id);
  expect(await readReceipt(id)).toEqual({ state: 'slow' });
  process.kill(publisher, 'SIGCONT');

  const live = await untilLive(id);
  expect(Date.parse(String(live['since']))).toBeGreaterThan(Date.now() - 20_000);
  expect((await fetchPage(String(live['url']))).body).toContain('Bài có biên nhận');

  await admin.unpublish(article, id);
  const states = new Set<unknown>();
  await until(id, ({ state }) => states.add(state).has('withdrawn'));
  expect([...states].filter((state) => state !== 'leaving')).toEqual(['withdrawn']);
  expect((await fetchPage(String(live['url']))).body).not.toContain('Nội dung: Bài có biên nhận');
});

it('while the publisher is down its silence is told, and after its return the entry is live', async () => {
  const id = await publishNew('Bài khi bộ phận xuất bản dừng');
  await untilLive(id);
  process.kill(findPublisher(), 'SIGKILL');
  expect(await readReceipt(id)).toEqual({ state: 'unreachable' });
  expect((await send('status')).body).toMatchObject({ state: 'unreachable', releases: [] });
  expect((await send('rebuild', {})).body).toEqual({ result: 'unreachable' });
  await untilLive(id);
});

it('while publishing fails the reason is told in words, and in the end the entry is live', async () => {
  const staging = join(dataDir, 'site/staging');
  rmSync(staging, { recursive: true });
  writeFileSync(staging, '');
  undo.push(() => {
    rmSync(staging, { recursive: true, force: true });
  });
  const id = await publishNew('Bài khi xuất bản lỗi');
  const receipt = await until(id, ({ state, reason }) => state === 'waiting' && reason !== null);
  expect(receipt['reason']).toMatch(/^Lỗi không lường trước\. Trang vẫn giữ nguyên/);
  expect((await send('status')).body).toMatchObject({ state: 'failing', lastError: { code: 'internal' } });
  renameSync(staging, `${staging}.away`);
  rmSync(`${staging}.away`);
  await untilLive(id);
});

it('an entry that is set aside is told with the field, and mends', async () => {
  const id = await publishNew('Bài có dữ liệu hỏng');
  await untilLive(id);
  const database = new Database(join(dataDir, 'cms/database.db'), { timeout: 5000 });
  undo.push(() => database.close());
  const write = (slug: string): void => {
    database
      .prepare('UPDATE articles SET slug = ? WHERE document_id = ? AND published_at IS NOT NULL')
      .run(slug, id);
    database.prepare("INSERT INTO portal_journal (type, document_id) VALUES ('article', ?)").run(id);
  };
  const ring = (): Promise<unknown> =>
    fetch(`${publisherUrl}/hooks/content`, {
      method: 'POST',
      headers: { authorization: `Bearer ${inject('hookSecret')}` },
    });
  write('Không Phải Đường Dẫn');
  await ring();
  expect(await untilState(id, 'failed')).toMatchObject({ field: 'Đường dẫn' });
  expect((await send('status')).body['setAside']).toEqual([
    expect.objectContaining({
      name: 'Bài có dữ liệu hỏng',
      form: `/content-manager/collection-types/${article}/${id}`,
    }),
  ]);
  write('bai-co-du-lieu-hong');
  await ring();
  await untilLive(id);
});

it('a rollback says first what would come back, holds until resumed, and only administrators may do it', async () => {
  const withdrawn = await publishNew('Bài sẽ gỡ');
  const { url } = await untilLive(withdrawn);
  const path = new URL(String(url)).pathname;
  const { releases } = (await send('status')).body as { releases: { id: string; isLive: boolean }[] };
  const release = releases.find(({ isLive }) => isLive)?.id;
  await admin.unpublish(article, withdrawn);
  await untilState(withdrawn, 'withdrawn');
  const later = await publishNew('Bài sau đó');
  await untilLive(later);

  await admin.addUser('portal-editor', editor);
  const desk = await logIn(cmsUrl, editor.email, editor.password);
  for (const name of ['rollback', 'resume', 'rebuild']) {
    expect([name, (await send(name, {}, desk.token)).status]).toEqual([name, 403]);
    expect([name, (await send(name, {}, 'nobody')).status]).toEqual([name, 401]);
    expect([name, (await send(name, {}, inject('buildToken'))).status]).toEqual([name, 401]);
  }
  expect((await send('status', undefined, desk.token)).body).toMatchObject({ mayOperate: false });
  expect((await send('status')).body).toMatchObject({ mayOperate: true });
  expect((await send(`receipts/api::menu-item.menu-item/x`, undefined, desk.token)).status).toBe(403);

  undo.push(resume);
  const asked = (await send('rollback', { release })).body;
  expect(asked).toMatchObject({ result: 'unconfirmed', returning: [{ path, kind: 'withdrawn' }] });
  expect(await readReceipt(later)).toMatchObject({ state: 'live' });
  expect((await send('rollback', { release, confirm: true })).body).toEqual({ result: 'done' });
  expect(await readReceipt(later)).toEqual({ state: 'held', isLeaving: false });
  expect(await readReceipt(withdrawn)).toEqual({ state: 'held', isLeaving: true });
  expect((await send('status')).body).toMatchObject({ state: 'held' });
  expect((await send('resume', {})).body).toEqual({ result: 'done' });
  expect((await send('resume', {})).body).toEqual({ result: 'not-held' });
  await untilLive(later);
  expect(await readReceipt(withdrawn)).toEqual({ state: 'withdrawn' });
});
