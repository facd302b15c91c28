import {
  bannersFragmentPath,
  boardFragmentPath,
  fragmentPaths,
  homePath,
  notFoundPath,
} from '@portal/shared-types';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createDriver, toFilePath } from '../../render/index.ts';
import { createRecorder, type Read } from '../replica/recorder.ts';
import { listRoutes } from '../routes.ts';
import { fullArticle } from '../testing/fixture-articles.ts';
import { media as fixtureMedia } from '../testing/fixture-entries.ts';
import { openEmptyReplica, openFixtureReplica } from '../testing/fixture-replica.ts';
import { findHtmlFaults } from '../testing/html-rules.ts';
import { bodyOfWords } from '../testing/long-body.ts';
import { machineRules } from '../testing/machine-rules.ts';
import { pageRules } from '../testing/page-rules.ts';
import {
  buildTestBundle,
  renderMachineFiles,
  renderPage,
  renderPages,
  testOrigin,
  type TestBundle,
  type TestPage,
} from '../testing/render-fixture.ts';
import { weighPage } from '../testing/weigh-page.ts';
import { views } from '../views.ts';

let bundle: TestBundle;
let pages: Map<string, TestPage>;
let emptyPages: Map<string, TestPage>;
let machineFiles: Map<string, Buffer>;

beforeAll(async () => {
  bundle = await buildTestBundle();
  pages = await renderPages(bundle, openFixtureReplica());
  emptyPages = await renderPages(bundle, openEmptyReplica());
  machineFiles = await renderMachineFiles(bundle, openFixtureReplica());
}, 120_000);

afterAll(() => bundle.dispose());

function open(path: string): TestPage {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`no page at ${path}`);
  return page;
}

const main = (path: string): string => open(path).root.querySelector('main')?.structuredText ?? '';
const full = '/tin-tuc/2026/11/hoi-thao-khoa-hoc-cap-tinh/';
const bare = '/tin-tuc/2026/11/khai-giang-lop-trung-cap-khoa-27/';

it('a page is the same whichever pages were rendered before it', async () => {
  const driver = createDriver({ bundle, origin: testOrigin });
  const { reader } = createRecorder(openFixtureReplica().reader, views).record();
  const routes = listRoutes(reader).filter(({ path }) => pages.has(path));
  for (const route of routes.reverse()) {
    const [file] = (await driver.render(route, reader)).files;
    expect(new TextDecoder().decode(file?.body), route.path).toBe(open(route.path).html);
  }
  expect(routes).toHaveLength(pages.size);
});

describe.each([
  ['every page', () => pages],
  ['every page of an empty site', () => emptyPages],
])('%s', (_name, get) => {
  it.each(Object.entries(pageRules))('%s', (_title, findProblems) => {
    const media = openFixtureReplica().reader;
    const files = Object.keys(fixtureMedia).flatMap((id) => {
      const medium = media.get('media', id, ['variants', 'file']);
      return [...(medium?.variants ?? []), medium].map((one) => `/hashed/${one?.file ?? ''}`);
    });
    const known = new Set([
      ...get().keys(),
      ...machineFiles.keys(),
      ...files,
      ...bundle.clientFiles.map(({ path }) => `/${path}`),
    ]);
    const problems = [...get().values()].flatMap((page) =>
      findProblems(page, known).map((problem) => `${page.path}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });
});

it('is valid HTML on every page', () => {
  const parts = fragmentPaths.map((path) => ({ path, html: String(machineFiles.get(path)) }));
  const all = [...pages.values(), ...emptyPages.values(), ...parts];
  expect(all.flatMap(({ path, html }) => findHtmlFaults(path, html))).toEqual([]);
});

describe('a part that pages fetch', () => {
  const part = (path: string) => parse(String(machineFiles.get(path))).querySelector('body');

  it('says what the home page says in its place', () => {
    const { root } = open(homePath);
    expect(part(bannersFragmentPath)?.innerHTML.trim()).toBe(
      root.querySelector('.banners')?.innerHTML.trim(),
    );
    const headings = part(boardFragmentPath)
      ?.querySelectorAll('h2')
      .map(({ text }) => text.trim());
    expect(root.querySelectorAll('.board h2').map(({ text }) => text.trim())).toEqual(headings);
    expect(part(boardFragmentPath)?.querySelectorAll('h3').length).toBeGreaterThan(6);
  });

  it('is fetched by every page but the home page, into a place that holds a link', () => {
    for (const { path, root } of [...pages.values(), ...emptyPages.values()]) {
      const places = root.querySelectorAll('fragment-place');
      const from = places.map((place) => place.getAttribute('data-from'));
      expect(from.includes(bannersFragmentPath), path).toBe(path !== homePath);
      expect(from.filter((one) => !fragmentPaths.includes(one ?? ''))).toEqual([]);
      expect(places.filter((place) => !place.querySelector('a[href]'))).toEqual([]);
    }
    expect(open(full).root.querySelector(`main + aside [data-from="${boardFragmentPath}"]`)).not.toBeNull();
  });

  it('is, with the home page, all that a change of banners renders', async () => {
    const { reader } = openFixtureReplica();
    const driver = createDriver({ bundle, origin: testOrigin });
    const readsOfViews = new Map<string, readonly Read[]>();
    const recorder = createRecorder(reader, views, ({ key, reads }) => readsOfViews.set(key, reads));
    const isOfBanners = ({ scope, key }: Read): boolean =>
      /^(?:get|in) banner/.test(scope) || (readsOfViews.get(key) ?? []).some(isOfBanners);
    const touched = [];
    for (const route of listRoutes(reader)) {
      const recording = recorder.record();
      await driver.render(route, recording.reader);
      if (recording.reads().some(isOfBanners)) touched.push(route.path);
    }
    expect(touched.toSorted()).toEqual([homePath, bannersFragmentPath]);
  });

  it('is kept out of search engines and asks nothing of the page around it', () => {
    for (const path of fragmentPaths) {
      const html = String(machineFiles.get(path));
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toMatch(/<script|style=|<style| id="/);
    }
  });
});

describe('the weight of a page', () => {
  const kilobyte = 1024;

  it('leaves an article of 1,000 words at 14 KB of HTML and styles, 6 KB of scripts and 40 KB of faces', async () => {
    const replica = openFixtureReplica();
    replica.begin();
    replica.writer.put('article', 'art-full', { ...fullArticle, body: bodyOfWords(1000) });
    replica.commit();
    const page = await renderPage(bundle, replica, full);
    const { html, css, js, fonts } = weighPage(page, bundle);
    expect(html + css).toBeLessThanOrEqual(14 * kilobyte);
    expect(js).toBeLessThanOrEqual(6 * kilobyte);
    expect(fonts).toBeLessThanOrEqual(40 * kilobyte);
    expect(fonts).toBeGreaterThan(0);
  });

  it('leaves the home page at 90 KB without its pictures', () => {
    const { html, css, js, fonts } = weighPage(open('/'), bundle);
    expect(html + css + js + fonts).toBeLessThanOrEqual(90 * kilobyte);
  });
});

describe('the files for programs', () => {
  it.each(Object.entries(machineRules))('%s', async (_title, findProblems) => {
    const texts = new Map([...machineFiles].map(([path, body]) => [path.slice(1), body.toString()]));
    for (const { path, html } of pages.values()) texts.set(toFilePath(path), html);
    const media = [...machineFiles.values(), ...[...pages.values()].map(({ html }) => html)].flatMap((text) =>
      [...text.toString().matchAll(/\/(hashed\/[\w.-]+)/g)].map(([, path]) => path ?? ''),
    );
    const others = new Set([...media, ...bundle.clientFiles.map(({ path }) => path)]);
    expect(await findProblems({ files: texts, others, origin: testOrigin })).toEqual([]);
  });

  it('are the same bytes again', async () => {
    expect(await renderMachineFiles(bundle, openFixtureReplica())).toEqual(machineFiles);
  });
});

it('has every kind of page in the fixture', () => {
  expect(pages.size).toBeGreaterThan(200);
  for (const path of [
    '/',
    '/tin-tuc/',
    '/tin-tuc/2026/',
    '/tin-tuc/2026/10/trang/2/',
    full,
    '/chuyen-de/dai-hoi-dang-bo/',
    '/thong-bao/2025/trang/2/',
    '/van-ban/2024/trang/2/',
    '/van-ban/loai/quyet-dinh/trang/2/',
    '/van-ban/loai/thong-tri/',
    '/van-ban/co-quan/ubnd-tinh/',
    '/van-ban/linh-vuc/dao-tao/',
    '/video/video-mat-tep/',
    '/lich-cong-tac/2026-W41/',
    '/thu-vien-anh/album-chua-co-anh/',
    '/gioi-thieu/khoa-xay-dung-dang/',
    notFoundPath,
  ]) {
    expect(pages.has(path), path).toBe(true);
  }
});

it('says on an empty site that there is nothing yet', () => {
  expect(emptyPages.get('/')?.root.querySelector('title')?.text).toBe('Cổng thông tin điện tử');
  const said = [...emptyPages].map(([path, { root }]) => [
    path,
    root.querySelector('main .empty')?.text.trim(),
  ]);
  expect(Object.fromEntries(said)).toEqual({
    '/': 'Cổng thông tin đang được chuẩn bị. Tin đầu tiên sẽ hiện ở đây ngay khi được đăng.',
    '/tin-tuc/': 'Chưa có tin nào được đăng.',
    '/chuyen-de/': 'Chưa có chuyên đề nào.',
    '/thong-bao/': 'Chưa có thông báo nào được đăng.',
    '/van-ban/': 'Chưa có văn bản nào được đăng.',
    '/video/': 'Chưa có video nào được đăng.',
    '/lich-cong-tac/': 'Tuần này chưa có lịch công tác được công bố.',
    '/lich-cong-tac/2026-W46/': 'Tuần này chưa có lịch công tác được công bố.',
    '/lich-cong-tac/2026-W47/': 'Tuần này chưa có lịch công tác được công bố.',
    '/lich-cong-tac/2026-W48/': 'Tuần này chưa có lịch công tác được công bố.',
    '/thu-vien-anh/': 'Chưa có album ảnh nào được đăng.',
    '/gioi-thieu/': 'Chưa có trang giới thiệu nào được đăng.',
    '/so-do-cong/': undefined,
    [notFoundPath]: undefined,
  });
});

it('gives every page a title of its own, but pages for what is no longer there', () => {
  const titles = [...pages.values()]
    .filter(({ root }) => !root.querySelector('meta[name="robots"]'))
    .map(({ root }) => root.querySelector('title')?.text);
  expect(new Set(titles).size).toBe(titles.length);
});

it('puts canonical link and description on what may be found, noindex on what may not', () => {
  for (const { path, root } of pages.values()) {
    const isListed = !root.querySelector('meta[name="robots"][content="noindex"]');
    const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
    if (isListed) expect(canonical).toBe(testOrigin + path);
    expect(Boolean(root.querySelector('meta[name="description"]')), path).toBe(isListed);
  }
  expect(open(notFoundPath).root.querySelector('meta[name="robots"]')).not.toBeNull();
});

it('shows all that a full article has', () => {
  const text = main(full);
  for (const words of [
    'Hội thảo khoa học cấp tỉnh “Nâng cao',
    '16:05, 20/11/2026',
    '19/11/2026',
    'Hơn 120 đại biểu',
    'ThS Nguyễn Thị Hồng Ngữ',
    'Giảng viên chính, Khoa Xây dựng Đảng',
    'Đức Ưởng',
    'Bản tin nội bộ số 11',
    'Ảnh: Phòng Quản lý đào tạo',
    'Kỷ yếu hội thảo',
    'Bản chính · PDF, 1,8 MB',
    'Khai giảng lớp Trung cấp lý luận chính trị khóa 27',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('Tệp đã bị xóa');
  expect(open(full).root.querySelector('a[href^="https://example.org/ban-tin"]')?.getAttribute('rel')).toBe(
    'nofollow noopener',
  );
  expect(open(full).root.querySelectorAll('.prose img[srcset]')).toHaveLength(1);
  expect(open(full).root.querySelector('meta[property="og:image"]')?.getAttribute('content')).toMatch(
    new RegExp(`^${testOrigin}/hashed/bb22`),
  );
});

it('shows a bare article without empty parts, with the next older ones of its category', () => {
  const { root } = open(bare);
  expect(main(bare)).not.toMatch(/Ngày sự kiện|Nguồn|Tệp đính kèm|Tác giả/);
  expect(root.querySelectorAll('main aside li')).toHaveLength(3);
  expect(root.querySelectorAll('main nav[aria-label="Bài khác trong chuyên mục"] a')).toHaveLength(2);
});

it('fetches the first picture of an article at once and the others when they are near', () => {
  const loading = open(full)
    .root.querySelectorAll('main img')
    .map((img) => img.getAttribute('loading'));
  expect(loading).toEqual([undefined, 'lazy']);
});

it('cuts a month into pages of twenty, newest first, with what is left on the first', () => {
  expect(open('/tin-tuc/2026/10/').root.querySelectorAll('main article')).toHaveLength(11);
  expect(open('/tin-tuc/2026/10/trang/2/').root.querySelectorAll('main article')).toHaveLength(20);
  expect(open('/tin-tuc/2026/10/').root.querySelector('a[rel="next"]')?.getAttribute('href')).toBe(
    '/tin-tuc/2026/10/trang/2/',
  );
  expect(open('/tin-tuc/2026/10/trang/2/').root.querySelector('a[rel="prev"]')?.getAttribute('href')).toBe(
    '/tin-tuc/2026/10/',
  );
});

it('leads the home page with the newest featured article and tells it once', () => {
  const links = open('/')
    .root.querySelectorAll('main a')
    .map((link) => link.getAttribute('href'));
  expect(links[0]).toBe(full);
  expect(main('/')).toContain('Chuyên mục sẽ có bài trong thời gian tới.');
});

it('marks in the menu where the reader is', () => {
  const current = (path: string): (string | undefined)[] =>
    open(path)
      .root.querySelectorAll('#menu [aria-current]')
      .map((link) => `${link.text.trim()} ${link.getAttribute('aria-current') ?? ''}`);
  expect(current('/')).toEqual(['Trang chủ page']);
  expect(current('/tin-tuc/2026/10/')).toEqual(['Tin tức true']);
  expect(current('/chuyen-muc/lop-ngan-han/')).toEqual(['Hoạt động true', 'Đào tạo, bồi dưỡng true']);
  expect(current(full)).toEqual(['Hoạt động true', 'Nghiên cứu khoa học true']);
  expect(current('/gioi-thieu/co-cau-to-chuc/')).toEqual([
    'Giới thiệu true',
    'Tất cả: Giới thiệu true',
    'Cơ cấu tổ chức page',
  ]);
});

it('tells when and why an article was withdrawn, and leads on to the news', () => {
  const path = '/tin-tuc/2026/10/bai-da-go/';
  expect(main(path)).toMatch(/Nội dung đã được gỡ[^]*10:15, 04\/11\/2026[^]*Số liệu trong bài chưa được/);
  expect(open(path).root.querySelector('main article a[href="/tin-tuc/"]')).not.toBeNull();
  expect(main('/tin-tuc/2026/10/bai-go-khong-ly-do/')).toContain('Ban biên tập không nêu lý do.');
});

it('leads from a moved path to the new one, even without a server that redirects', () => {
  const { root } = open('/tin-tuc/2026/11/ten-cu/');
  expect(root.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${bare}`);
  expect(root.querySelector('main article a')?.getAttribute('href')).toBe(bare);
  expect(root.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(testOrigin + bare);
});

it('renders the same bytes again', async () => {
  const again = await renderPages(bundle, openFixtureReplica());
  expect([...again].map(([path, { html }]) => [path, html])).toEqual(
    [...pages].map(([path, { html }]) => [path, html]),
  );
});
