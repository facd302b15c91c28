import { sanitizeHtml } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';

import { renderBodyFiles } from './body-files.ts';

const render = (html: string): string =>
  renderBodyFiles(sanitizeHtml(html), (id, title) => (id === 'm1' ? `/hashed/aa.pdf?${title}` : undefined));

describe('links to files in bodies', () => {
  it.each([
    [
      'get the address of the file, made with the words of the link',
      '<p>a <a data-media="m1">Kế <strong>hoạch</strong> &amp; lịch</a> b</p>',
      '<p>a <a href="/hashed/aa.pdf?Kế hoạch   lịch">Kế <strong>hoạch</strong> &#x26; lịch</a> b</p>',
    ],
    [
      'win over an address of their own',
      '<p><a href="/a/" data-media="m1">b</a></p>',
      '<p><a href="/hashed/aa.pdf?b">b</a></p>',
    ],
    ['become text when the file is unknown', '<p><a data-media="m2">b</a></p>', '<p>b</p>'],
    [
      'leave other links alone',
      '<p><a href="/a/">b</a> <a data-media="m1">c</a></p>',
      '<p><a href="/a/">b</a> <a href="/hashed/aa.pdf?c">c</a></p>',
    ],
    [
      'are not made of text about them',
      '<p>&lt;a data-media="m1"&gt;b&lt;/a&gt;</p>',
      '<p>&#x3C;a data-media="m1">b&#x3C;/a></p>',
    ],
    [
      'are not found inside an attribute',
      '<p><img alt="<a data-media=m1>" data-media="m1"><a href="/?<a x=">c</a></p>',
      '<p><img alt="<a data-media=m1>" data-media="m1"><a href="/?<a x=">c</a></p>',
    ],
  ])('%s', (_title, html, expected) => {
    expect(render(html)).toBe(expected);
  });
});
