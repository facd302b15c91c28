import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';

import { allowedHtml, sanitizeHtml } from './allowed-html.ts';
import { buildScriptVectors } from './testing/script-vectors.ts';

it('keeps the structure editors use', () => {
  const body =
    '<h2>Mục tiêu</h2><p>Đoạn <strong>đậm</strong> và <a href="https://example.org/a">liên kết</a>.</p>' +
    '<ul><li>Một</li><li>Hai</li></ul>' +
    '<table><thead><tr><th scope="col">Lớp</th></tr></thead><tbody><tr><td colspan="2">K75</td></tr></tbody></table>' +
    '<figure><img data-media="abc123" alt="Lễ khai giảng"><figcaption>Quang cảnh</figcaption></figure>' +
    '<p><a data-media="abc123">Quy chế</a></p>';
  expect(sanitizeHtml(body)).toBe(body);
});

it.each([
  ['<p style="color:red" class="MsoNormal" onclick="x()">a</p>', '<p>a</p>'],
  ['<p><b>đậm</b> <i>nghiêng</i></p>', '<p><strong>đậm</strong> <em>nghiêng</em></p>'],
  ['<h1>Tiêu đề</h1>', '<h2>Tiêu đề</h2>'],
  ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['<img src="x" onerror="alert(1)">', '<img>'],
  ['<script>alert(1)</script>a &amp; b', '<p>a &#x26; b</p>'],
  ['<a href="javascript:alert(1)">x</a>', '<p><a>x</a></p>'],
  ['<a href=" java\tscript:alert(1)">x</a>', '<p><a>x</a></p>'],
  ['<a href="data:text/html,x">x</a>', '<p><a>x</a></p>'],
  ['<svg><script>alert(1)</script></svg><p>a</p>', '<p>a</p>'],
  [
    '<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>',
    '',
  ],
  ['<iframe src="https://evil.example"></iframe>', ''],
  ['<p><a href="/tin-tuc/">trong cổng</a></p>', '<p><a href="/tin-tuc/">trong cổng</a></p>'],
  ['<!--[if gte mso 9]><xml></xml><![endif]--><p>a</p>', '<p>a</p>'],
  ['<p>'.repeat(3) + 'a', '<p></p><p></p><p>a</p>'],
])('brings %j to %j', (html, clean) => {
  expect(sanitizeHtml(html)).toBe(clean);
});

it('makes paragraphs of text without markup', () => {
  expect(sanitizeHtml('Một\r\ndòng\r\n\r\nHai & ba')).toBe('<p>Một<br>dòng</p>\n<p>Hai &#x26; ba</p>');
});

it('makes paragraphs of text with marked words in it', () => {
  expect(sanitizeHtml('Một <b>đậm</b>\n\nHai')).toBe('<p>Một <strong>đậm</strong></p>\n<p>Hai</p>');
});

it('composes marks', () => {
  expect(sanitizeHtml('<p>Đường</p>'.normalize('NFD'))).toBe('<p>Đường</p>');
});

it.each([
  '<p>a < b & c</p>',
  'một\n\nhai < ba',
  '<ul><p>x</ul>',
  '<table><tr><td>1<table><tr><td>2',
  '<a href="/x"><a href="/y">z</a></a>',
  '<figure><figcaption>x',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<p>\u0338a</p>',
  '<p>e<script>x</script>\u0301 = e&#x301;</p><img alt="=&#x338;">',
])('changes nothing the second time: %j', (html) => {
  const once = sanitizeHtml(html);
  expect(sanitizeHtml(once)).toBe(once);
});

const parser = unified().use(rehypeParse, { fragment: true });
const allowedProperties: ReadonlySet<string> = new Set(
  Object.values(allowedHtml.attributes ?? {}).flatMap((list) =>
    list.map((property) => (typeof property === 'string' ? property : property[0])),
  ),
);

/** @returns elements and attributes outside the list, and addresses of other kinds, as a browser would read them */
function findForeign(node: Nodes): string[] {
  const below = 'children' in node ? node.children.flatMap(findForeign) : [];
  if (node.type === 'text' || node.type === 'root') return below;
  if (node.type !== 'element') return [node.type];
  const { tagName, properties } = node;
  const href = typeof properties['href'] === 'string' ? properties['href'] : '';
  const { protocol } = new URL(href.trim(), 'https://portal.example');
  return [
    ...below,
    ...(allowedHtml.tagNames?.includes(tagName) === true ? [] : [tagName]),
    ...Object.keys(properties).filter((name) => !allowedProperties.has(name)),
    ...(['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? [] : [href]),
  ];
}

it.each(['', '<p>a</p>', '<table><tr><td>'])('leaves nothing foreign of any vector behind %j', (before) => {
  const vectors = buildScriptVectors(() => 0);
  const left = vectors.flatMap(({ text }) => {
    const clean = sanitizeHtml(before + text);
    const foreign = findForeign(parser.parse(clean));
    return foreign.length > 0 || sanitizeHtml(clean) !== clean ? [{ text, clean, foreign }] : [];
  });
  expect(left).toEqual([]);
});
