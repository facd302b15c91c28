import { describe, expect, it } from 'vitest';

import { buildStatusPage } from './status-page.ts';
import type { Status } from './status.ts';

const healthy: Status = {
  state: 'live',
  feed: { cms: 12, live: 12 },
  release: { id: '0123456789abcdef', since: '2026-11-22T01:02:03.000Z' },
  waitingSince: null,
  running: null,
  held: null,
  lastError: null,
  setAside: [],
  deadLinks: [],
  audit: { checked: 0, rounds: 0, found: [] },
  search: null,
  releases: [],
  dispatch: null,
  alert: null,
};
const links = {
  siteUrl: 'https://portal.test',
  adminUrl: 'https://cms.test/admin',
  ownUrl: 'http://127.0.0.1:4322',
};
const now = Date.parse('2026-11-22T02:00:00.000Z');
const build = (extra: Partial<Status>): string => buildStatusPage({ ...healthy, ...extra }, links, now);

describe('The status page', () => {
  it('says in a sentence how things stand, and what is live since when', () => {
    const page = build({ state: 'failing', feed: { cms: 12, live: 11 } });
    expect(page).toContain('Xuất bản chưa thành công, hệ thống đang tự thử lại.');
    expect(page).toContain('0123456789abcdef, từ 08:02, 22/11/2026');
    expect(page).toContain('thay đổi số 11 trên 12');
  });

  it('tells what the audit has found and what became of it', () => {
    const found = [{ path: '/a/', fault: 'file', at: '2026-11-22T01:30:00.000Z' } as const];
    const page = build({ audit: { checked: 9, rounds: 1, found } });
    expect(page).toContain('/a/ bị thay đổi trên đĩa, lúc 08:30, 22/11/2026; đã được khôi phục.');
  });

  it('says why the search is behind', () => {
    const search = { release: '0123456789abcdef', fault: 'no room' };
    expect(build({ search })).toContain('bạn đọc vẫn tìm trong dữ liệu cũ: no room');
  });

  it('has no heading over nothing', () => {
    expect(build({})).not.toContain('<h2>');
    expect(build({ release: null })).toContain('Chưa có bản nào.');
  });

  it('says how far a full render is and how long others wait', () => {
    const running = {
      since: '2026-11-22T01:59:20.000Z',
      full: true,
      done: 25_000,
      all: 100_000,
      movedAt: '2026-11-22T02:00:00.000Z',
      secondsLeft: 120,
    };
    const page = build({ state: 'working', running, waitingSince: '2026-11-22T01:59:30.000Z' });
    expect(page).toContain('25.000 trên 100.000 trang, đã 40 giây, còn khoảng 2 phút.');
    expect(page).toContain('30 giây, từ 08:59, 22/11/2026');
    expect(build({ running: { ...running, done: 0, secondsLeft: null } })).toContain('còn khoảng chưa rõ');
    expect(build({ running: { ...running, full: false, all: 7, done: 3 } })).toContain(
      'Đang dựng 3 trên 7 trang',
    );
  });

  it('shows how to go on from a held release', () => {
    const page = build({
      state: 'held',
      held: { release: 'feedfeedfeedfeed', at: '2026-11-22T01:30:00.000Z' },
    });
    expect(page).toContain('Giữ bản feedfeedfeedfeed từ 08:30, 22/11/2026');
    expect(page).toContain('$PORTAL_HOOK_SECRET&quot; http://127.0.0.1:4322/resume');
  });

  it('names every fault with its time and code', () => {
    const at = '2026-11-22T01:30:00.000Z';
    const page = build({
      lastError: { code: 'census', message: 'Không khớp.', at },
      dispatch: {
        kind: 'github',
        project: 'owner/portal',
        last: null,
        waitingSince: at,
        lastError: { code: 'dispatch-failed', message: 'Chưa báo được.', at },
      },
      alert: { told: 'open', undelivered: 'HTTP 500' },
    });
    expect(page).toContain(
      '<li>Không khớp.<br><span class="note">Lần gần nhất lúc 08:30, 22/11/2026, mã census.</span></li>',
    );
    expect(page).toContain('<li>Chưa báo được.<br>');
    expect(page).toContain('owner/portal (github), chưa báo lần nào');
    expect(page).toContain('Không gửi được cảnh báo: HTTP 500');
  });

  it('leads from what was set aside to the place where it is mended', () => {
    const page = build({
      setAside: [
        { type: 'documentType', documentId: 'd1', reason: 'field name' },
        { type: 'route', path: '/tin-tuc/', reason: 'cannot be shown' },
      ],
      deadLinks: [{ path: '/a/', link: '/b/' }],
    });
    expect(page).toContain(
      '<strong>Loại văn bản d1</strong> <a href="https://cms.test/admin/content-manager/',
    );
    expect(page).toContain('<strong>/tin-tuc/</strong> <a href="https://portal.test/tin-tuc/">');
    expect(page).toContain('<li>/b/ trong /a/</li>');
  });

  it('tells what the last releases brought', () => {
    const report = {
      rendered: 5,
      changedPages: 4,
      routes: { added: [{ path: '/m/', cause: 'article a1' }], changed: [], removed: [] },
      changedFiles: 7,
      removedFiles: 1,
      madeTrees: 4,
      full: false,
      setAside: [{ path: '/a/', reason: 'x' }],
      deadLinks: [],
      audit: { checked: 0, rounds: 0, found: [] },
      search: null,
      milliseconds: 340,
    };
    const page = build({
      releases: [
        { id: 'feedfeedfeedfeed', number: 2, since: '2026-11-22T01:30:00.000Z', position: 12, report },
      ],
    });
    expect(page).toContain('Dựng 5 trang, đổi 7 tệp, bỏ 1 tệp trong 0,3 giây. 1 trang chưa đưa lên được.');
    expect(page).toContain('/m/ (thêm, do article a1)');
  });

  it('shows words from elsewhere as words', () => {
    const page = build({
      lastError: { code: 'census', message: 'Lỗi <b>đậm</b>', at: '2026-11-22T02:00:00.000Z' },
      setAside: [{ type: 'article', documentId: '"><script>', reason: '<script>' }],
    });
    expect(page).toContain('Lỗi &lt;b&gt;đậm&lt;/b&gt;');
    expect(page).not.toMatch(/<script|<b>|""/);
  });
});
