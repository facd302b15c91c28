import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';

import { pageRules } from './page-rules.ts';

const broken: Record<keyof typeof pageRules, string> = {
  'speaks Vietnamese and has a title': '<html lang="en"><head><title>a</title></head></html>',
  'has one h1, one main, one header, one footer and a skip link':
    '<body><main id="content"><h1>a</h1><h1>b</h1></main></body>',
  'has words in every heading, link, button, term and list item': '<h2>&nbsp;<span></span></h2>'.replace(
    '&nbsp;',
    '\u00A0',
  ),
  'skips no heading level on the way down': '<main><h1>a</h1><h3>b</h3></main>',
  'names every landmark that occurs more than once': '<nav aria-label="a"></nav><nav aria-label="a"></nav>',
  'has no inline script, style or handler': '<p style="color: red">a</p>',
  'loads nothing from elsewhere': '<iframe src="https://example.org/embed"></iframe>',
  'links only to pages and files that exist': '<a href="/dead/">a</a>',
  'points inside itself only at ids that occur once': '<a href="#a">a</a><p id="a"></p><p id="a"></p>',
  'gives every picture its size, its widths and a text':
    '<img src="/a.webp" width="1" height="1" srcset="/a.webp 1w" sizes="1px">',
  'has pictures that adorn an item before its words, which would move when one comes later':
    '<main><article><h2>a</h2><img src="/a.webp" alt=""></article></main>',
  'gives every table a caption and says what each of its headings is for':
    '<table><tr><th>a</th><td>b</td></tr></table>',
  'tells machines every date that it tells readers': '<time>19/11/2026</time>',
  'shows no leftover of a program': '<p>undefined</p>',
};

it.each(Object.keys(pageRules))('the rule “%s” finds a page that breaks it', (title) => {
  const html = broken[title] ?? '';
  const findProblems = pageRules[title];
  expect(findProblems?.({ path: '/', html, root: parse(html) }, new Set(['/']))).not.toEqual([]);
});
