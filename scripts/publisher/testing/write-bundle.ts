import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from '../../dev/root.ts';

const viewsUrl = pathToFileURL(join(root, 'site/src/views.ts')).href;

/** One line per page: its path, and the title of the article at it. Some titles are faults of pages. */
const entry = `
export { views } from '${viewsUrl}';
export const app = {
  manifest: { routes: [] },
  renderError: () => undefined,
  render: (request, { locals: { portal: { reader, route } } }) => {
    const titles = reader.list('articles', '').map(({ id }) => reader.get('article', id, ['title', 'slug']));
    const own = titles.find(({ slug }) => route.path.endsWith('/' + slug + '/'));
    if (own?.title.includes('broken')) throw new Error('cannot be shown');
    if (own?.title.includes('leaking')) (globalThis.kept ??= []).push(new Array(320_000).fill(route.path));
    if (own?.title.includes('deadly')) process.exit(7);
    const text = own ? own.title : titles.map(({ title }) => title).join(', ');
    const html = '<!doctype html><title>' + route.path + '</title><p>' + route.kind + ': ' + text + '</p>';
    return Promise.resolve(new Response(html, { status: route.kind === 'notFound' ? 404 : 200 }));
  },
};
`;

/** Writes a bundle with pages of one line: what the build of the site makes, without building it. */
export function writeBundle(dir: string): void {
  mkdirSync(join(dir, 'server'), { recursive: true });
  mkdirSync(join(dir, 'client/hashed'), { recursive: true });
  writeFileSync(join(dir, 'server/entry.mjs'), entry);
  writeFileSync(join(dir, 'client/hashed/base.css'), 'body{}');
}
