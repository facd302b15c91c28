import { expect, it } from 'vitest';
import { isListPath, toLinkedPath } from './linked-path.ts';

const site = 'https://songlam.example/';

it.each([
  ['/tin-tuc/2026/03/a/', '/tin-tuc/2026/03/a/'],
  ['/tin-tuc/2026/03/a', '/tin-tuc/2026/03/a/'],
  ['/tin-tuc/2026/03/a/index.html', '/tin-tuc/2026/03/a/'],
  ['/tin-tuc/?x=1#y', '/tin-tuc/'],
  ['/rss.xml', '/rss.xml'],
  ['https://songlam.example', '/'],
  ['https://songlam.example/video/a/', '/video/a/'],
  ['https://songlam.example.org/video/a/', undefined],
  ['https://khac.example/', undefined],
  ['//khac.example/', undefined],
  ['mailto:a@songlam.example', undefined],
  ['#muc-1', undefined],
  ['', undefined],
])('%s leads to %s', (href, path) => {
  expect(toLinkedPath(href, site)).toBe(path);
});

it.each([
  ['/', true],
  ['/tin-tuc/', true],
  ['/tin-tuc/2026/', true],
  ['/tin-tuc/2026/03/trang/2/', true],
  ['/lich-cong-tac/2026-W10/', true],
  ['/lich-cong-tac/phong-dao-tao.ics', true],
  ['/thong-bao/rss.xml', true],
  ['/tin-tuc/2026/03/a/', false],
  ['/video/a/', false],
  ['/uploads/a.pdf', false],
  ['/tin/123.html', false],
])('%s is a list: %s', (path, isList) => {
  expect(isListPath(path)).toBe(isList);
});
