import { expect, it } from 'vitest';

import { isSlug, slugMaxLength, toSlug } from './slug.ts';

it.each([
  ['Đảng bộ Trường Chính trị', 'dang-bo-truong-chinh-tri'],
  ['Khai giảng lớp K.75 (2026–2027)', 'khai-giang-lop-k-75-2026-2027'],
  ['  — “Học tập” & làm theo —  ', 'hoc-tap-lam-theo'],
  ['Nghị quyết số 42/2022/NĐ-CP', 'nghi-quyet-so-42-2022-nd-cp'],
  ['Đ', 'd'],
  ['!!!', ''],
])('makes of %j the slug %j', (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

it('cuts a long title at a word', () => {
  const slug = toSlug('Trường Chính trị '.repeat(30));
  expect(slug.length).toBeLessThanOrEqual(slugMaxLength);
  expect(slug).toMatch(/^(?:truong-chinh-tri-)*(?:truong|truong-chinh|truong-chinh-tri)$/);
  expect(isSlug(slug)).toBe(true);
});

it('cuts one endless word inside', () => {
  expect(toSlug('a'.repeat(500))).toBe('a'.repeat(slugMaxLength));
});

it.each([
  '',
  'A',
  'a b',
  '-a',
  'a-',
  'a--b',
  'đ',
  '../a',
  'a/b',
  'a%20',
  'a'.repeat(slugMaxLength + 1),
  null,
  7,
])('refuses %j as a slug', (value) => {
  expect(isSlug(value)).toBe(false);
});
