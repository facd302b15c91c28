import { expect, it } from 'vitest';

import {
  articlePath,
  categoryMonthPath,
  categoryPath,
  isSitePath,
  newsMonthPath,
  newsYearPath,
} from './paths.ts';

it('builds every path with ASCII and a slash at its end', () => {
  expect(articlePath({ pathDate: '2026-10-31T17:00:00Z', slug: 'khai-giang' })).toBe(
    '/tin-tuc/2026/11/khai-giang/',
  );
  expect(categoryPath({ slug: 'dao-tao' })).toBe('/chuyen-muc/dao-tao/');
  expect(categoryMonthPath({ slug: 'dao-tao' }, '2026-11')).toBe('/chuyen-muc/dao-tao/2026/11/');
  expect(categoryMonthPath({ slug: 'dao-tao' }, '2026-11', 2)).toBe('/chuyen-muc/dao-tao/2026/11/trang/2/');
  expect(newsMonthPath('2026-11', 3)).toBe('/tin-tuc/2026/11/trang/3/');
  expect(newsYearPath('2026')).toBe('/tin-tuc/2026/');
});

it.each(['Đào tạo', '', '../x', 'a/b'])('refuses the slug %j', (slug) => {
  expect(() => categoryPath({ slug })).toThrow(RangeError);
});

it.each(['/', '/tin-tuc/', '/tin-tuc/2026/11/a/', '/404.html', '/lich-cong-tac/2026-W47/'])(
  'takes %j as a site path',
  (path) => {
    expect(isSitePath(path)).toBe(true);
  },
);

it.each([
  '',
  'tin-tuc/',
  '//evil.example/',
  '/\\evil.example/',
  '/a//b/',
  '/a/../b/',
  '/./a',
  '/..',
  'https://evil.example/',
  'javascript:alert(1)',
  '/a?b=c',
  '/a#b',
  '/a\n/b',
  '/đảng/',
  `/${'a'.repeat(1001)}/`,
  null,
])('refuses %j as a site path', (path) => {
  expect(isSitePath(path)).toBe(false);
});
