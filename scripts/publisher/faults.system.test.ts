import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { article, createArticle, createCategory } from '../testing/content.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../testing/fault-proxy.ts';
import { fetchPage, waitForPage } from '../testing/reader.ts';
import { findFreePorts, startTestPortal, type TestPortal } from '../testing/test-portal.ts';

let proxy: FaultProxy;
let portal: TestPortal;
let categoryId: string;
let count = 0;

beforeAll(async () => {
  const [cmsPort = 0] = await findFreePorts(1);
  proxy = await startFaultProxy(`http://127.0.0.1:${String(cmsPort)}`);
  portal = await startTestPortal({
    PORTAL_CMS_PORT: String(cmsPort),
    PORTAL_CMS_URL: proxy.url,
    PORTAL_POLL_SECONDS: '1',
  });
  categoryId = await createCategory(portal.admin, 'Chuyên mục');
});

afterAll(async () => {
  await portal.stop();
  await proxy.stop();
});

interface Status {
  state: string;
  lastError: { code: string; message: string } | null;
  setAside: { type: string; documentId?: string; reason: string }[];
}

async function readStatus(): Promise<Status> {
  return JSON.parse((await fetchPage(`${portal.settings.publisherUrl}/status`)).body) as Status;
}

async function waitForStatus(isWanted: (status: Status) => boolean, timeoutMs = 20_000): Promise<Status> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const status = await readStatus();
    if (isWanted(status)) return status;
    if (Date.now() > end) throw new Error(`status stayed ${JSON.stringify(status)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function publish(fields: Record<string, unknown> = {}): Promise<{ id: string; title: string }> {
  count += 1;
  const title = `Bài số ${String(count)} trong thử lỗi`;
  const id = await createArticle(portal.admin, categoryId, title, fields);
  await portal.admin.publish(article, id);
  return { id, title };
}

const newsHas = (title: string, timeoutMs = 20_000): Promise<number> =>
  waitForPage(`${portal.settings.siteUrl}/tin-tuc/`, (page) => page.body.includes(title), timeoutMs);

/** Takes one record away from the answer that lists articles, without touching the counts. */
function dropOneArticle(data: Record<string, unknown>): void {
  if (Array.isArray(data['records'])) data['records'] = (data['records'] as unknown[]).slice(1);
}

const faults: [name: string, fault: Fault, code: string][] = [
  ['is stopped', { kind: 'down' }, 'cms-unreachable'],
  ['answers 500', { kind: 'status', status: 500 }, 'cms-answer'],
  ['refuses the token', { kind: 'status', status: 401 }, 'cms-refused'],
  ['cuts its answer short', { kind: 'truncate' }, 'cms-'],
  ['leaves out one entry', { kind: 'edit', edit: dropOneArticle }, 'census'],
];

describe('a CMS that fails leaves the site as it is', () => {
  it.each(faults)('when it %s, /status says why in words, and it heals by itself', async (_, fault, code) => {
    const before = await publish();
    await newsHas(before.title);
    const pageBefore = await fetchPage(`${portal.settings.siteUrl}/tin-tuc/`);

    proxy.setFault(fault);
    const during = await publish();
    const failing = await waitForStatus((status) => status.lastError !== null);
    expect(failing.lastError?.code).toContain(code);
    expect(failing.lastError?.message).toMatch(/[à-ỹ]/);
    expect(['failing', 'behind']).toContain(failing.state);
    const pageDuring = await fetchPage(`${portal.settings.siteUrl}/tin-tuc/`);
    expect(pageDuring.body).toBe(pageBefore.body);

    proxy.setFault({ kind: 'none' });
    await newsHas(during.title, 40_000);
    const healed = await waitForStatus((status) => status.state === 'live');
    expect(healed.lastError).toBeNull();
  });
});

it('one malformed entry is set aside and named, its last good version stays, and the next publish goes live', async () => {
  const good = await publish({ slug: 'bai-se-hong' });
  await newsHas(good.title);
  proxy.setFault({
    kind: 'edit',
    edit: (data) => {
      const records = Array.isArray(data['records']) ? (data['records'] as Record<string, unknown>[]) : [];
      for (const record of records) if (record['documentId'] === good.id) record['title'] = null;
    },
  });
  await portal.admin.update(article, good.id, { summary: 'Bản mới bị hỏng trên đường đi' });
  await portal.admin.publish(article, good.id);
  const status = await waitForStatus(({ setAside }) => setAside.length > 0);
  expect(status.setAside[0]).toMatchObject({ type: 'article', documentId: good.id });
  expect(status.setAside[0]?.reason).toContain('title');

  const next = await publish();
  await newsHas(next.title);
  expect((await fetchPage(`${portal.settings.siteUrl}/tin-tuc/`)).body).toContain(good.title);

  proxy.setFault({ kind: 'none' });
  await portal.admin.publish(article, good.id);
  await waitForStatus(({ setAside }) => setAside.length === 0);
  await waitForPage(
    `${portal.settings.siteUrl}/tin-tuc/`,
    (page) => page.body.includes('Bản mới bị hỏng trên đường đi'),
    10_000,
  );
});
