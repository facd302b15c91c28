import { expect, it } from 'vitest';

import { buildStatusPage } from './status-page.ts';
import type { Status } from './status.ts';

const status: Status = {
  state: 'failing',
  feed: { cms: 12, live: 11 },
  release: { id: '0123456789abcdef', since: '2026-11-22T01:02:03.000Z' },
  lastError: { code: 'census', message: 'Lỗi <b>đậm</b>', at: '2026-11-22T02:00:00.000Z' },
  setAside: [
    { type: 'article', documentId: 'a1', reason: 'field title: expected text, got "<script>"' },
    { type: 'route', path: '/tin-tuc/', reason: 'cannot be shown' },
  ],
  deadLinks: [{ path: '/a/', link: '/b/' }],
};

it('the status page says in Vietnamese time what is live and what is wrong', () => {
  const page = buildStatusPage(status);
  expect(page).toContain('0123456789abcdef, từ 08:02, 22/11/2026');
  expect(page).toContain('Đã xuất bản đến thay đổi số 11 trên 12.');
  expect(page).toContain('<li>/tin-tuc/: cannot be shown</li>');
  expect(page).toContain('<li>/b/ trong /a/</li>');
});

it('the status page shows words from elsewhere as words', () => {
  const page = buildStatusPage(status);
  expect(page).toContain('Lỗi &lt;b&gt;đậm&lt;/b&gt;');
  expect(page).not.toMatch(/<script|<b>/);
});

it('the status page without a release and without faults has no empty heading', () => {
  const page = buildStatusPage({ ...status, release: null, lastError: null, setAside: [], deadLinks: [] });
  expect(page).toContain('Chưa có bản nào.');
  expect(page).not.toContain('<h2>');
});
