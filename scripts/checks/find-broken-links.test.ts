import { expect, it } from 'vitest';

import { findBrokenLinks } from './find-broken-links.ts';

const find = (html: string, others: Record<string, string> = {}): string[] => {
  const pages = new Map(Object.entries({ 'a/index.html': html, ...others }));
  return findBrokenLinks(pages, new Set([...pages.keys(), 'hashed/a.1.css', 'hashed/b-w480.webp']));
};

it('finds nothing in what leads somewhere', () => {
  const html =
    '<link href="/hashed/a.1.css"><img src="/hashed/b-w480.webp" srcset="/hashed/b-w480.webp 480w">' +
    '<a href="/b/#there">x</a> <a href="/b?q=1&amp;r=2">x</a> <a href="#here" id="here">x</a> <a href="https://elsewhere/">x</a>';
  expect(find(html, { 'b/index.html': '<p id="there">' })).toEqual([]);
});

it.each([
  ['a page that is not there', '<a href="/b/">', 'a/index.html links to /b/, which is not there'],
  [
    'a style that is not there',
    '<link href="/hashed/x.css">',
    'a/index.html links to /hashed/x.css, which is not there',
  ],
  [
    'a width of a picture that is not there',
    '<img srcset="/hashed/b-w480.webp 480w, /hashed/b-w960.webp 960w">',
    'a/index.html links to /hashed/b-w960.webp, which is not there',
  ],
  ['a form that leads nowhere', '<form action="/tim/">', 'a/index.html links to /tim/, which is not there'],
  ['an anchor without its place', '<a href="#up">', 'a/index.html links to #up, but nothing has that id'],
  ['an anchor on another page', '<a href="/a/#up">', 'a/index.html links to /a/#up, but nothing has that id'],
  ['an id that is given twice', '<p id="x"><p id="x">', 'a/index.html gives the id x twice'],
])('names %s', (_what, html, line) => {
  expect(find(html)).toEqual([line]);
});

it('takes no data for programs for links', () => {
  expect(find('<script type="application/ld+json">{"x":"<a href=\\"/no/\\">"}</script>')).toEqual([]);
});
