import { sanitizeHtml } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';

import { toProse } from './prose.ts';

const table = '<table><tbody><tr><td>1</td></tr></tbody></table>';
const frame = (n: number): string =>
  `<div class="table-frame" role="region" tabindex="0" aria-label="Bảng ${String(n)}">`;

describe('a body on a page', () => {
  it.each([
    ['keeps plain text as it is', '<p>Một <strong>hai</strong> ba</p>', '<p>Một <strong>hai</strong> ba</p>'],
    [
      'frames each table',
      `${table}<p>x</p>${table}`,
      `${frame(1)}${table}</div><p>x</p>${frame(2)}${table}</div>`,
    ],
    [
      'frames a table inside a table once',
      `<table><tbody><tr><td>${table}</td></tr></tbody></table>`,
      `${frame(1)}<table><tbody><tr><td>${table}</td></tr></tbody></table></div>`,
    ],
    ['leaves out headings without text', '<h2> </h2><h3><br></h3><p>x</p>', '<p>x</p>'],
    ['leaves out headings that hold a hard space', sanitizeHtml('<h2>&nbsp;</h2><p>x</p>'), '<p>x</p>'],
    [
      'leaves out a figure with nothing but a caption',
      '<figure><figcaption>a</figcaption></figure><p>x</p>',
      '<p>x</p>',
    ],
    ['keeps a figure with a picture', '<figure><img alt="a"></figure>', '<figure><img alt="a"></figure>'],
    ['does not take text in a value for a table', '<img alt="<table>">', '<img alt="<table>">'],
    ['does not take escaped text for a table', '<p>&#x3C;table></p>', '<p>&#x3C;table></p>'],
  ])('%s', (_title, html, expected) => {
    expect(toProse(html)).toBe(expected);
  });
});
