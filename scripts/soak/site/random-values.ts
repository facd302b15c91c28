import { startOfVietnamDay } from '@portal/shared-types';

import type { Random } from '../random.ts';

const subjects = ['Hội nghị', 'Lớp bồi dưỡng', 'Đảng bộ', 'Chuyển đổi số', 'Lễ khai giảng'];
const ends = ['năm 2026', 'lần thứ nhất', 'tại tỉnh Sông Lam', 'cho cán bộ trẻ', '(tiếp theo)'];
/** What has broken templates, feeds or sort orders before. */
const tricky = [
  'Bài <b>đậm</b> & "ngoặc" \'đơn\'',
  '</title><script>alert(1)</script>',
  'Hội nghị'.normalize('NFD'),
  '𝒯oán – học “mới” … 🎉',
  'a',
  '  hai   khoảng trắng  ',
  `Tên rất dài ${'và dài hơn nữa '.repeat(14)}`,
  '{{ trong ngoặc }} ${x} %s',
];

/** @returns text that is often the same as another entry's */
export function someText(random: Random): string {
  if (random.chance(0.15)) return random.pick(tricky);
  const text = `${random.pick(subjects)} ${random.pick(ends)}`;
  return random.chance(0.5) ? text : `${text} ${String(random.below(100))}`;
}

export const maybe = <T>(random: Random, make: () => T, chance = 0.5): T | null =>
  random.chance(chance) ? make() : null;

/** Months, years and days end at 17:00 UTC. */
const edges = [
  '2026-10-31T16:59:59.999Z',
  '2026-10-31T17:00:00.000Z',
  '2025-12-31T16:59:59.999Z',
  '2025-12-31T17:00:00.000Z',
  '2026-11-30T17:00:00.000Z',
];
const farOff = [
  '1900-01-01T00:00:00.000Z',
  '1975-04-30T04:30:00.000Z',
  '2099-12-31T17:00:00.000Z',
  '2900-02-28T00:00:00.000Z',
];
/** Few, so that many entries share an instant. */
const shared = ['2026-11-02T01:00:00.000Z', '2026-11-02T01:00:00.001Z', '2026-11-16T08:30:00.000Z'];

export function someInstant(random: Random): string {
  const kind = random.below(10);
  if (kind < 4) return random.pick(shared);
  if (kind < 6) return random.pick(edges);
  if (kind < 7) return random.pick(farOff);
  const days = random.below(3 * 365);
  return new Date(Date.UTC(2024, 0, 1 + days, random.below(24), random.below(60))).toISOString();
}

export const someDate = (random: Random): string => someInstant(random).slice(0, 10);

const hourMs = 3_600_000;

/** @returns an instant within some days of the clock, on the hour, so that several fall together */
export function soon(random: Random, clock: number): string {
  const hours = random.below(20 * 24) - 6 * 24;
  return new Date(Math.floor(clock / hourMs + hours) * hourMs).toISOString();
}

/** @returns a calendar date in Vietnam within some days of the clock */
export const soonDate = (random: Random, clock: number): string => {
  const instant = Date.parse(soon(random, clock));
  return new Date(instant + 7 * hourMs).toISOString().slice(0, 10);
};

export const startOfDay = (date: string): string => startOfVietnamDay(date);

/** @returns HTML as editors make it: links that may be dead, pictures that may be missing, a table */
export function someHtml(random: Random, media: readonly string[]): string {
  const parts = [`<p>${random.pick(subjects)} &amp; ${String(random.below(1000))}</p>`];
  if (random.chance(0.3)) parts.push('<h2>Mục một</h2><p>Xem <a href="/tin-tuc/">tin</a>.</p>');
  if (random.chance(0.2)) parts.push('<p><a href="/gioi-thieu/khong-co/">liên kết</a></p>');
  if (random.chance(0.2)) parts.push('<table class="numbers"><tr><td>1</td><td>2</td></tr></table>');
  if (random.chance(0.3) && media.length > 0) {
    parts.push(`<figure><img data-media="${random.pick(media)}" alt="Ảnh"></figure>`);
  }
  return parts.join('');
}

const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Random, so that the order of ids is not the order of making. */
export const someId = (random: Random): string =>
  Array.from({ length: 10 }, () => characters[random.below(characters.length)]).join('');
