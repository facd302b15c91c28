import { createHash } from 'node:crypto';

import { formatVietnamDateTime } from '@portal/shared-types';
import type { PreviewClaim } from '@portal/shared-types/preview-token';

import { fillWords } from './fill-words.ts';
import { markup } from './markup.ts';
import { previewWords } from './vi.ts';

/** Around what a preview has and the live page has not. */
const [begin, end] = ['<!--preview-->', '<!--/preview-->'];

const style =
  '#preview-ribbon{margin:0;padding:.5rem 1rem;background:#1f2328;color:#fff;font:600 1rem/1.5 system-ui,sans-serif;text-align:center;overflow-wrap:anywhere}' +
  '#preview-ribbon ul{margin:0;padding:0;list-style:none;font-weight:400}' +
  '@media print{#preview-ribbon{color:#1f2328;border:.2rem solid}}';

/** For the policy of the page, which allows nothing else inline. */
export const previewStyleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Tags with their attributes: what looks like a tag inside a quoted value, where a text of the draft may stand, is none. */
const tags = /<([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * Marks a rendered page as a preview.
 *
 * @param html of the driver
 * @param problems what keeps the draft from being published, in words
 */
export function toPreviewHtml(
  html: string,
  { version, expires }: Pick<PreviewClaim, 'version' | 'expires'>,
  problems: readonly string[],
): string {
  const words = fillWords(previewWords[version], { time: formatVietnamDateTime(expires * 1000) });
  const list = problems.map((problem) => markup`<li>${problem}</li>`);
  const head = `<meta name="robots" content="noindex"><style>${style}</style>`;
  const ribbon = markup`<aside id="preview-ribbon" aria-label="${previewWords.label}">${words}${
    list.length > 0 ? markup`<ul><li>${previewWords.problems}</li>${list}</ul>` : ''
  }</aside>`.html;
  const additions = new Map([
    ['head', begin + head + end],
    ['body', begin + ribbon + end],
  ]);
  return html.replace(tags, (tag, name: string) => {
    const addition = additions.get(name) ?? '';
    additions.delete(name);
    return tag + addition;
  });
}

/** @returns a page without the site around it, that says in words why there is no preview */
export function buildPreviewNotice(
  title: string,
  { lines = [], link }: { lines?: readonly string[]; link?: string | undefined } = {},
): string {
  return markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${previewWords.label}</title>
</head>
<body>
<h1>${previewWords.label}</h1>
<p>${title}</p>
<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>
${link === undefined ? '' : markup`<p><a href="${link}" target="_blank" rel="noreferrer">${previewWords.onSite}</a></p>`}
</body>
</html>
`.html.replace('<ul></ul>\n', '');
}
