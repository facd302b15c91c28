import { expect, it } from 'vitest';
import { checkDates } from './check-dates.ts';
import { copyOf } from './testing/copy-of.ts';

it.each<[string, string, number]>([
  ['a day and a month', 'Ngày 5/3, hội nghị khai mạc', 1],
  ['in words', 'vào ngày 5 tháng 3 tại hội trường', 1],
  ['a part of the day', 'Sáng 5-3 và chiều 6/3', 2],
  ['a date with its year', 'Ngày 5/3/2026, ngày 5-3-2026, ngày 5 tháng 3 năm 2026, ngày 05.03.2026', 0],
  ['a span whose end has the year', 'từ ngày 5/3 đến ngày 7/3/2026', 0],
  ['a span without a year', 'từ ngày 5/3 đến ngày 7/3', 2],
  ['a year after a comma', 'ngày 5 tháng 3, năm 2026', 0],
  ['fractions and numbers', 'đạt 2/3 số phiếu, Nghị quyết 05/NQ, ngày 24', 0],
  ['a syllable that ends so', 'trong ngày hôm nay; những ngày cuối', 0],
])('%s', (_title, text, count) => {
  const [warning] = checkDates(copyOf({ lines: [text] }));
  expect(warning?.message.match(/có (\d+) ngày/)?.[1]).toBe(count === 0 ? undefined : String(count));
});
