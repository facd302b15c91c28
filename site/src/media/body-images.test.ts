import { sanitizeHtml } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';

import { renderBodyImages, type BodyMedium } from './body-images.ts';

const medium: BodyMedium = {
  width: 1200,
  height: 800,
  variants: [
    { width: 480, height: 320, file: 'aa-w480.webp' },
    { width: 960, height: 640, file: 'aa-w960.webp' },
  ],
};

const render = (html: string): string =>
  renderBodyImages(sanitizeHtml(html), (id) => (id === 'm1' ? medium : undefined), '100vw');

const picture = (alt: string): string =>
  '<img src="/hashed/aa-w960.webp" srcset="/hashed/aa-w480.webp 480w, /hashed/aa-w960.webp 960w" sizes="100vw" ' +
  `width="960" height="640" alt="${alt}" loading="lazy" decoding="async">`;

describe('pictures in bodies', () => {
  it.each([
    [
      'get their files, size and text',
      '<p>a<img data-media="m1" alt="A > b"></p>',
      `<p>a${picture('A > b')}</p>`,
    ],
    [
      'keep quotes escaped',
      `<p><img data-media="m1" alt='"x" onload="y'></p>`,
      `<p>${picture('&#x22;x&#x22; onload=&#x22;y')}</p>`,
    ],
    ['may have no text', '<p><img data-media="m1"></p>', `<p>${picture('')}</p>`],
    ['may have empty text', '<p><img alt="" data-media="m1"></p>', `<p>${picture('')}</p>`],
    ['are dropped when the medium is unknown', '<p>a<img data-media="m2" alt="x">b</p>', '<p>ab</p>'],
    [
      'are dropped when they name no medium',
      '<p>a<img src="https://evil.example/x.png" alt="x">b</p>',
      '<p>ab</p>',
    ],
    [
      'take an emptied figure along',
      '<p>a</p><figure class="wide"><img data-media="m2"></figure>',
      '<p>a</p>',
    ],
    [
      'keep the figure and its caption',
      '<figure><img data-media="m1" alt="x"><figcaption>c</figcaption></figure>',
      `<figure>${picture('x')}<figcaption>c</figcaption></figure>`,
    ],
    [
      'are not made of text about them',
      '<p>&lt;img data-media="m1"&gt;</p>',
      '<p>&#x3C;img data-media="m1"></p>',
    ],
    [
      'are not found inside an attribute',
      '<p><a href="/?<img data-media=">x</a></p>',
      '<p><a href="/?<img data-media=">x</a></p>',
    ],
  ])('%s', (_title, html, expected) => {
    expect(render(html)).toBe(expected);
  });
});
