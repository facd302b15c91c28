/** The pages of a site as text, by path below its root. */
type Pages = ReadonlyMap<string, string>;

const address = /\s(href|src|srcset|poster|action)="([^"]*)"/g;
const anyId = /\sid="([^"]+)"/g;
/** Data for programs that reads like markup, and what only machines follow. */
const skipped = /<script type="application\/ld\+json">[^]*?<\/script>/g;

/**
 * Follows every link, form, picture, style, script and anchor inside a site.
 *
 * @param present every file of the site
 * @returns one line for each that leads nowhere, and for each id that a page gives twice
 */
export function findBrokenLinks(pages: Pages, present: ReadonlySet<string>): string[] {
  const ids = new Map([...pages].map(([path, html]) => [path, listIds(html)]));
  return [...pages].flatMap(([path, html]) => [
    ...findTwice(ids.get(path) ?? []).map((id) => `${path} gives the id ${id} twice`),
    ...listAddresses(html).flatMap((link) => {
      const [target = '', anchor = ''] = link.split('#');
      const file = target === '' ? path : findFile(target.replace(/\?.*/, '').slice(1), present);
      if (file === undefined) return [`${path} links to ${link}, which is not there`];
      const isThere = anchor === '' || !pages.has(file) || ids.get(file)?.includes(anchor) === true;
      return isThere ? [] : [`${path} links to ${link}, but nothing has that id`];
    }),
  ]);
}

const listIds = (html: string): string[] => [...html.matchAll(anyId)].map(([, id]) => id ?? '');

const findTwice = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];

/** @returns each address inside the site once; of pictures every width */
function listAddresses(html: string): string[] {
  const all = [...html.replace(skipped, '').matchAll(address)].flatMap(([, name, value = '']) =>
    name === 'srcset' ? value.split(',').map((one) => one.trim().split(' ')[0] ?? '') : [value],
  );
  return [...new Set(all)]
    .map((one) => one.replaceAll('&amp;', '&'))
    .filter((one) => /^(?:\/(?!\/)|#)/.test(one) && one !== '#');
}

function findFile(path: string, present: ReadonlySet<string>): string | undefined {
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((one) => present.has(one));
}
