import { sanitizeHtml } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';

import { findCitations, listCitations, replaceCitations } from './find-citations.ts';
import { toNumberKey } from './number-key.ts';

const find = (text: string): (string | null)[][] =>
  findCitations(text).map(({ from, to, date }) => [text.slice(from, to), date]);

describe('a text', () => {
  it.each([
    ['Chỉ thị số 05-CT/TW của Bộ Chính trị', '05-CT/TW', null],
    ['Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị', '05-CT/TW', '2016-05-15'],
    ['Quy định 213-QĐi/TW ban hành ngày 2-1-2020', '213-QĐi/TW', '2020-01-02'],
    ['(106-KH/ĐUK.CQ)', '106-KH/ĐUK.CQ', null],
    ['theo 4-NQ/ĐU-TCT.', '4-NQ/ĐU-TCT', null],
    ['Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ', '30/2020/NĐ-CP', '2020-03-05'],
    ['Luật số 08/2019/QH14', '08/2019/QH14', null],
    ['số:15/QĐ-UBND;', '15/QĐ-UBND', null],
    ['Thông tư 5/TTLT-BNV&#x26;BTC ngày 1/2/2019', '5/TTLT-BNV&#x26;BTC', '2019-02-01'],
    ['Hướng dẫn 12‑HD/BTCTW', '12‑HD/BTCTW', null],
    ['Quyết định số 163/QĐ-TTg&#xA0;ngày&#xA0;25/01/2016', '163/QĐ-TTg', '2016-01-25'],
    ['1/HĐ', '1/HĐ', null],
    ['05-CT/TW ngày 15/5/20167', '05-CT/TW', null],
  ])('%s cites %s of %s', (text, number, date) => {
    expect(find(text)).toEqual([[number, date]]);
  });

  it.each([
    'ngày 12/05/2024',
    'ngày 12-05-2024, lúc 8 giờ 30',
    'giai đoạn 2021-2026, nhiệm kỳ 2020–2025',
    'đạt tỷ lệ 3/4, tức 75/100',
    'tỷ lệ 1/Một',
    'tăng 12,5/100 và 1.205/HĐ',
    'trực 24/24h, tốc độ 80/km',
    'khóa 12-A, lớp K12-A/B, phòng 5-KL',
    'Covid-19, MH-370/TW, A12-CT/TW',
    '50-người/lớp, 10/Hội đồng',
    'tháng 11/2026-NQ',
    'đường dẫn a/05-CT/TW/x',
    '05-CT/TW/3',
    '123456-CT/TW',
  ])('%s cites nothing', (text) => {
    expect(find(text)).toEqual([]);
  });
});

it('keys all spellings of one number alike, and other numbers apart', () => {
  const keys = ['05-CT/TW', '5-CT/TW', '005–ct/tw', '5‑CT/TW'].map(toNumberKey);
  expect(new Set(keys)).toEqual(new Set(['5-ct/tw']));
  expect(toNumberKey('15/QĐ-UBND')).toBe('15/qd-ubnd');
  expect(toNumberKey('5/TTLT-BNV&#x26;BTC')).toBe(toNumberKey('5/TTLT-BNV&BTC'));
  expect(toNumberKey('50-CT/TW')).not.toBe(toNumberKey('5-CT/TW'));
});

describe('a body', () => {
  const mark = (html: string): string => replaceCitations(html, (_citation, number) => `[${number}]`);

  it.each([
    ['<p>Số 05-CT/TW và 7-NQ/TW</p>', '<p>Số [05-CT/TW] và [7-NQ/TW]</p>'],
    [
      '<p><a href="/x/">Số 05-CT/TW</a>, <em>7-NQ/TW</em></p>',
      '<p><a href="/x/">Số 05-CT/TW</a>, <em>[7-NQ/TW]</em></p>',
    ],
    ['<img alt="7-NQ/TW"><p>x</p>', '<img alt="7-NQ/TW"><p>x</p>'],
    ['<p>Năm 2026</p>', '<p>Năm 2026</p>'],
  ])('%s is cited in its text alone, outside links', (html, expected) => {
    expect(mark(html)).toBe(expected);
  });

  it('keeps what the sanitiser wrote where nothing is replaced', () => {
    const html = sanitizeHtml(
      '<h2>1</h2><table><tr><td>5-CT/TW &amp; 6-CT/TW</td></tr></table><p>a<br>7-CT/TW</p>',
    );
    expect(replaceCitations(html, (_citation, number) => number)).toBe(html);
    expect(listCitations(html).map(({ key }) => key)).toEqual(['5-ct/tw', '6-ct/tw', '7-ct/tw']);
  });

  it('is asked about forty numbers at most, however often it names one', () => {
    const numbers = Array.from({ length: 60 }, (_, n) => `${String(n + 1)}-CT/TW, 1-CT/TW`).join(' ');
    expect(listCitations(`<p>${numbers}</p>`)).toHaveLength(40);
    expect(mark(`<p>${numbers}</p>`).match(/\[1-CT\/TW\]/g)).toHaveLength(61);
  });

  it('cites nothing where there is none', () => {
    expect(listCitations(null)).toEqual([]);
  });
});
