import { expect, it } from 'vitest';

import { findInternalLinks } from './find-links.ts';

const find = (html: string): string[] => findInternalLinks(Buffer.from(html));

it('links inside the site are found, each once, without what follows the path', () => {
  const html =
    '<a href="/tin-tuc/">a</a><a class="x"\n href="/tin-tuc/?q=1">b</a><a href="/van-ban/#tep">c</a>';
  expect(find(html)).toEqual(['/tin-tuc/', '/van-ban/']);
});

it('other addresses and other elements are no links inside the site', () => {
  expect(
    find(
      '<a href="https://a.vn/">a</a><a href="#noi-dung">b</a><link href="/nen.css"><a id="x">d</a><area href="/b/">',
    ),
  ).toEqual([]);
});

it('a path with Vietnamese letters is found as it was written', () => {
  expect(find('<p>Đảng bộ</p><a href="/thư-mục/">Thư mục</a>')).toEqual(['/thư-mục/']);
});
