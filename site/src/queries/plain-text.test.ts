import { expect, it } from 'vitest';

import { toPlainText } from './plain-text.ts';

it.each([
  ['<p>Kính gửi</p><p>các đơn vị</p>', 'Kính gửi các đơn vị'],
  ['<p>A &amp; B &#x3C; C &lt; D</p>', 'A & B < C < D'],
  ['<p>&amp;lt;</p>', '&lt;'],
  ['<p>&unknown; &#xFFFFFF;</p>', '&unknown; &#xFFFFFF;'],
  ['<figure><img data-media="a" alt="b"></figure>', ''],
])('says %j in plain words', (html, text) => {
  expect(toPlainText(html)).toBe(text);
});
