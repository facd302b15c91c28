import { expect, it } from 'vitest';

import { t } from './t.ts';
import { vi } from './vi.ts';

it('says a text without places as it stands', () => {
  expect(t('menu.news')).toBe('Tin tức');
});

it('fills in the places, and does not read what it fills in', () => {
  expect(t('month.title', { month: '11', year: '2026' })).toBe('Tin tức tháng 11/2026');
  expect(t('year.description', { year: '{name}', name: 'X' })).toBe(
    'Tin tức của X trong năm {name}, xếp theo tháng.',
  );
});

it('refuses an unknown key and a missing value when compiled', () => {
  // @ts-expect-error no such key
  expect(() => t('menu.unknown')).toThrow();
  // @ts-expect-error the year is missing
  expect(t('month.title', { month: '11' })).toContain('{year}');
});

it('has texts in NFC, each with words', () => {
  for (const [key, text] of Object.entries(vi)) {
    expect(text, key).toBe(text.normalize('NFC').trim());
    expect(text, key).toMatch(/\p{L}/u);
  }
});
