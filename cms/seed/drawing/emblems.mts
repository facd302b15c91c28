import { circle, lotus, path, rect, row, star } from './shapes.mts';

const badge = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${body}</svg>`;

/** Logos: square, on a transparent ground. */
export const emblems: Readonly<Record<string, string>> = {
  'bieu-trung': badge(
    circle(200, 200, 196, '#a31f1f') +
      circle(200, 200, 176, '#f3d98b') +
      circle(200, 200, 168, '#a31f1f') +
      star(200, 96, 44, '#f6d13b') +
      `<g transform="translate(200 250) scale(0.85)">${lotus(0, 0, 1)}</g>` +
      path(
        'M200 330C160 296 100 290 60 300V250C110 240 164 250 200 276C236 250 290 240 340 250V300C300 290 240 296 200 330Z',
        '#f7efdc',
      ) +
      rect(198, 276, 4, 54, '#c79a3b'),
  ),
  'logo-tinh': badge(
    rect(20, 20, 360, 360, '#1f6f78', 'rx="60"') +
      row(3, (index) =>
        path(`M50 ${String(250 + index * 44)}q75 -44 150 0t150 0v20q-75 44 -150 0t-150 0Z`, '#a9d8d4'),
      ) +
      path('M70 220L160 90L220 170L260 120L330 220Z', '#e9cf8f'),
  ),
  'logo-tap-chi': badge(
    rect(40, 30, 320, 340, '#f5ead0', 'rx="18"') +
      rect(40, 30, 320, 90, '#8f2f26', 'rx="18"') +
      row(5, (index) => rect(80, 160 + index * 38, index % 2 === 0 ? 240 : 190, 16, '#c9b48a')) +
      star(200, 76, 30, '#f6d13b'),
  ),
};
