import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../entries.ts';
import { createFileModels } from '../schema-files.ts';
import { findWarnings } from './find-warnings.ts';
import { readBody } from './read-body.ts';
import { readCopy } from './read-copy.ts';

const getModel = createFileModels(join(__dirname, '..'));

describe('a body', () => {
  it('is read line by line, with its pictures and links, nested ones too', () => {
    const html =
      '<h2>Mục</h2><p>Một <strong>hai <a href="/a/">ba</a></strong><br>bốn</p>' +
      '<ul><li>năm<ul><li>sáu</li></ul></li></ul>' +
      '<figure><img data-media="m1" alt="Ảnh"><figcaption>Bảy <cite>Tám</cite></figcaption></figure>' +
      '<table><tbody><tr><td><p>chín</p></td><td>mười <a data-media="m2">tệp</a></td></tr></tbody></table>';
    expect(readBody(html)).toEqual({
      lines: ['Mục', 'Một hai ba', 'bốn', 'năm', 'sáu', 'Bảy ', 'Tám', 'chín', 'mười tệp'],
      pictures: [{ alt: 'Ảnh', media: 'm1' }],
      links: [
        { href: '/a/', media: '', text: 'ba' },
        { href: '', media: 'm2', text: 'tệp' },
      ],
    });
  });
});

describe('an entry', () => {
  it('is read through its components, without what readers never see', () => {
    const copy = readCopy(getModel, 'api::article.article', {
      title: 'Tên',
      slug: 'ten',
      searchText: 'ten',
      cover: { image: { documentId: 'm' }, alt: 'Mô tả', caption: 'Chú thích' },
      authors: [{ name: 'Lê' }, { name: 'Mai' }],
      sourceUrl: 'http://songlam.example/',
    });
    expect(copy.texts.map(({ path, label, text }) => `${path.join('.')} ${label}: ${text}`)).toEqual([
      'title Tiêu đề: Tên',
      'cover.caption Ảnh đại diện › Chú thích: Chú thích',
      'authors.0.name Tác giả 1 › Họ và tên: Lê',
      'authors.1.name Tác giả 2 › Họ và tên: Mai',
    ]);
    expect(copy.pictures).toMatchObject([{ path: ['cover', 'alt'], alt: 'Mô tả', media: 'm' }]);
    expect(copy.links).toMatchObject([{ path: ['sourceUrl'], href: 'http://songlam.example/' }]);
  });

  it.each<[string, Fields, string[]]>([
    ['a good one', { title: 'Hội nghị tổng kết', body: '<p>Ngày 5/3/2026, Đảng ủy họp.</p>' }, []],
    [
      'each habit is told at its field',
      {
        title: 'HỘI NGHỊ TỔNG KẾT',
        summary: 'Đảng ủy họp,bàn việc',
        body: '<p>Đảng uỷ họp ngày 5/3.</p><p>\u00a0\u00a0Xem <a href="http://songlam.example">đây</a></p>',
      },
      ['title', 'summary', 'body', 'summary', 'body', 'body'],
    ],
  ])('%s', (_title, entry, fields) => {
    const warnings = findWarnings(getModel, 'api::article.article', entry);
    expect(warnings.map(({ path }) => path.join('.'))).toEqual(fields);
  });
});
