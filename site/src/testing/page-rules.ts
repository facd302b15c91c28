import { toMadeName } from '../media/copy-name.ts';
import type { TestPage } from './render-fixture.ts';

const listAddresses = (attributes: Record<string, string>): string[] =>
  ['href', 'src', 'poster', 'data'].flatMap((name) => attributes[name] ?? []);

/** Files to download have the title of their page in their address. */
const withoutTitle = (address: string): string =>
  address.startsWith('/hashed/') ? `/hashed/${toMadeName(address.slice('/hashed/'.length))}` : address;

/** What must be true of every page: title of the rule → what breaks it on a page. */
export const pageRules: Record<string, (page: TestPage, known: ReadonlySet<string>) => string[]> = {
  'speaks Vietnamese and has a title': ({ root }) =>
    root.querySelector('html[lang="vi"]') && root.querySelector('head > title')?.text.trim() ? [] : ['head'],

  'has one h1, one main, one header, one footer and a skip link': ({ root }) =>
    ['h1', 'main#content', 'body > header', 'body > footer', 'a[href="#content"]'].filter(
      (selector) => root.querySelectorAll(selector).length !== 1,
    ),

  'has words in every heading, link, button, term and list item': ({ root }) =>
    root
      .querySelectorAll('h1, h2, h3, h4, a, button, dt, dd, li, p, td, th')
      // A month does not begin on every Monday.
      .filter((element) => !element.closest('table.days'))
      .filter((element) => element.text.replace(/\s|\u00A0/g, '') === '' && !element.querySelector('img'))
      .map(String),

  'skips no heading level on the way down': ({ root }) => {
    const levels = root
      .querySelectorAll('main h1, main h2, main h3, main h4')
      .map(({ tagName }) => Number(tagName[1]));
    return levels
      .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      .map((level) => `h${String(level)}`);
  },

  'names every landmark that occurs more than once': ({ root }) => {
    const names = root.querySelectorAll('nav').map((nav) => nav.getAttribute('aria-label') ?? '');
    return names.filter((name, index) => name === '' || names.indexOf(name) !== index);
  },

  'has no inline script, style or handler': ({ root }) => [
    ...root.querySelectorAll('style, [style]').map(String),
    // Data is no program: browsers run none of it, so it needs no leave.
    ...root
      .querySelectorAll('script:not([src])')
      .filter((script) => script.getAttribute('type') !== 'application/ld+json')
      .map(String),
    ...root
      .querySelectorAll('*')
      .filter((one) => Object.keys(one.attributes).some((name) => /^on/i.test(name)))
      .map(String),
  ],

  'loads nothing from elsewhere': ({ root }) =>
    root
      .querySelectorAll(
        'link[href], script[src], img[src], source, track, video, audio, iframe, object, embed',
      )
      .filter(({ attributes }) => attributes['rel'] !== 'canonical')
      .flatMap(({ attributes }) => listAddresses(attributes))
      .filter((address) => !/^\/[\w.-]/.test(address)),

  'links only to pages and files that exist': ({ root }, known) =>
    root
      .querySelectorAll('a[href^="/"], link[href^="/"], script[src], img[src], source, track, video')
      .flatMap(({ attributes }) => listAddresses(attributes))
      .filter((address) => !known.has(withoutTitle(address.replace(/#.*/, '')))),

  'points inside itself only at ids that occur once': ({ root }) => {
    const wanted = root
      .querySelectorAll('a[href^="#"]')
      .map((link) => (link.getAttribute('href') ?? '').slice(1));
    const labels = root
      .querySelectorAll('[aria-labelledby]')
      .map((one) => one.getAttribute('aria-labelledby') ?? '');
    const popovers = root
      .querySelectorAll('[popovertarget]')
      .map((one) => one.getAttribute('popovertarget') ?? '');
    return [...wanted, ...labels, ...popovers].filter(
      (id) => root.querySelectorAll(`[id="${id}"]`).length !== 1,
    );
  },

  'gives every picture its size, its widths and a text': ({ root }) =>
    root
      .querySelectorAll('img')
      .filter((img) => !['width', 'height', 'srcset', 'sizes', 'alt'].every((name) => img.hasAttribute(name)))
      .map(String),

  'has pictures that adorn an item before its words, which would move when one comes later': ({
    html,
    root,
  }) =>
    root.querySelectorAll('main img[alt=""]').flatMap((img) => {
      const [start] = img.closest('article, li')?.range ?? img.range;
      const before = html.slice(start, img.range[0]).replace(/<[^>]*>/g, '');
      return before.trim() === '' ? [] : [String(img)];
    }),

  'gives every table a caption and says what each of its headings is for': ({ root }) => [
    ...root
      .querySelectorAll('table')
      .filter((table) => !table.querySelector('caption')?.text.trim())
      .map(() => 'caption'),
    ...root
      .querySelectorAll('th')
      .filter((th) => !/^(?:col|row)(?:group)?$/.test(th.getAttribute('scope') ?? ''))
      .map(String),
  ],

  'tells machines every date that it tells readers': ({ root }) =>
    root
      .querySelectorAll('time')
      .filter((time) => !/^(?:\d{4}-\d\d-\d\d|\d\d:\d\d$|PT\d)/.test(time.getAttribute('datetime') ?? ''))
      .map(String),

  'shows no leftover of a program': ({ html }) => html.match(/undefined|null|NaN|\[object|\{\w+\}/g) ?? [],
};
