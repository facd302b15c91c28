import { describe, expect, it } from 'vitest';

import { sanitizeHtml } from './allowed-html.ts';
import { isCanonicalHtml } from './canonical-html.ts';

const canonical = [
  '<p>Text with <strong>words</strong>, <a href="https://example.org/a?b=c#d">a link</a> and a<br>break.</p>',
  '<p>5 &#x3C; 6 &#x26; 7 > 6 "quoted" \u00A0 Đường Nguyễn Thị Minh Khai</p>',
  '<h2>Heading</h2>\n<p class="text-right"><em>Right <u>there</u></em></p>\n<hr>\n<h3>Next</h3>',
  '<ul><li>One</li>\n<li><p>Two</p><ol start="3"><li>Three</li></ol></li></ul>',
  '<figure class="wide"><img data-media="abc_1-2" alt="A hall"><figcaption>The <em>hall</em></figcaption></figure>',
  '<blockquote><p>Said</p></blockquote>',
  '<table class="numbers"><caption>Numbers</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr>' +
    '<td colspan="2" rowspan="3" class="text-center">1<sup>2</sup></td></tr></tbody></table>',
  '<p><a href="mailto:a@example.org">a</a> <a href="tel:+84200">b</a> <a href="/tin-tuc/">c</a> <a href="#d">e</a></p>',
  '<p><a data-media="abc_1-2">A file</a></p>',
];

describe('a body of the spelling that the sanitiser writes', () => {
  it.each(canonical)('is known as such: %s', (html) => {
    expect(sanitizeHtml(html)).toBe(html);
    expect(isCanonicalHtml(html)).toBe(true);
  });
});

describe('whatever the sanitiser would change', () => {
  it.each([
    '',
    'bare text',
    ' <p>a</p>',
    '<p>a</p>\n',
    '<p>a<p>b</p></p>',
    '<p>a',
    '<p>a</p></p>',
    '</p>',
    '<p>a</strong></p>',
    '<strong><p>a</p></strong>',
    '<P>a</P>',
    '<p >a</p>',
    '<p/>',
    '<br/>',
    '<p>a & b</p>',
    '<p>&amp;</p>',
    '<p>&#x22;</p>',
    '<p>a < b</p>',
    '<p>Tru\u031bo\u031b\u0300ng</p>',
    '<p>a\u0000b</p>',
    '<p>a\rb</p>',
    '<p>\ud800</p>',
    '<script>alert(1)</script>',
    '<p onclick="x()">a</p>',
    '<p style="color:red">a</p>',
    '<p class="other">a</p>',
    '<p class="text-right text-center">a</p>',
    '<p id="a">a</p>',
    '<p><a href="javascript:alert(1)">a</a></p>',
    '<p><a href="java\tscript:alert(1)">a</a></p>',
    '<p><a href="//evil.example">a</a></p>',
    '<p><a href="HTTPS://example.org">a</a></p>',
    '<p><a href="https://example.org" target="_blank">a</a></p>',
    "<p><a href='https://example.org'>a</a></p>",
    '<p><a data-media="a b">a</a></p>',
    '<p><a data-media="a" onclick="x()">a</a></p>',
    '<p><a href="/a"><em><a href="/b">b</a></em></a></p>',
    '<p><img data-media="a" alt="b"></p>',
    '<img src="x" onerror="alert(1)">',
    '<figure><img data-media="a" alt="b" onerror="alert(1)"></figure>',
    '<figure><img data-media="a" alt=""></figure>',
    '<ul><p>a</p></ul>',
    '<ul>text</ul>',
    '<table><tr><td>a</td></tr></table>',
    '<table><tbody><tr>text</tr></tbody></table>',
    '<table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td></tr></tbody></table>',
    '<svg><p>a</p></svg>',
    '<p><!-- a --></p>',
    '<!doctype html><p>a</p>',
    '<p><plaintext></p>',
  ])('or might change is not known: %s', (html) => {
    expect(isCanonicalHtml(html)).toBe(false);
  });

  it('is not known however a canonical body is spoiled', () => {
    const next = createNumbers();
    const pick = <T>(values: readonly T[]): T => values[next() % values.length] as T;
    const pieces = canonical.flatMap((html) => html.match(/<[^>]*>|[^<]+/g) ?? []);
    const spoils: ((parts: string[]) => void)[] = [
      (parts) => parts.splice(next() % parts.length, 1),
      (parts) => parts.splice(next() % parts.length, 0, pick(pieces)),
      (parts) => parts.splice(next() % parts.length, 1, pick(pieces)),
      (parts) => parts.splice(next() % parts.length, 0, ...parts.slice(next() % parts.length)),
      (parts) => {
        const at = next() % parts.length;
        const part = parts[at] ?? '';
        const inside = next() % (part.length + 1);
        parts[at] =
          part.slice(0, inside) +
          pick([...' "<>&;/=\n\u0301\u00A0'.split(''), 'x', '']) +
          part.slice(inside + (next() % 2));
      },
    ];
    let known = 0;
    for (let n = 0; n < 20_000; n++) {
      const parts = (pick(canonical) + pick(['', '\n']) + pick(canonical)).match(/<[^>]*>|[^<]+/g) ?? [];
      for (let spoiled = next() % 4; spoiled > 0 && parts.length > 0; spoiled--) pick(spoils)(parts);
      const html = parts.join('');
      if (!isCanonicalHtml(html)) continue;
      known += 1;
      expect(sanitizeHtml(html)).toBe(html);
    }
    expect(known).toBeGreaterThan(4000);
  }, 60_000);
});

/** A stream of numbers that is the same each time. */
function createNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
