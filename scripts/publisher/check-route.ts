import { isSitePath } from '@portal/shared-types';

import type { Assets } from './assets.ts';
import type { StagedRoute } from './stage-route.ts';

/** Names at the root of a release that are not for pages. */
const reserved = /^(?:hashed(?:\/|$)|manifest(?:\/|$|\.json$))/;

/**
 * Looks at what one route became before anything of it is taken over.
 *
 * @returns what is wrong with it in one sentence, or undefined; assets that it names are in `hashed/` then
 */
export function findRouteFault(
  { files, assets: names, path: route }: StagedRoute,
  assets: Assets,
): string | undefined {
  if (files.length === 0) return 'no file was rendered';
  for (const { path, size } of files) {
    if (!isSitePath(`/${path}`) || path.endsWith('/')) return `${JSON.stringify(path)} is not a path`;
    if (reserved.test(path)) return `${path} is reserved`;
    if (size === 0) return `${path} is empty`;
  }
  const expected = route.endsWith('/') ? `${route}index.html` : route;
  if (!files.some(({ path }) => `/${path}` === expected)) return `${expected} was not rendered`;
  const missing = names.find((name) => !isSitePath(`/${name}`) || !assets.ensure(name));
  return missing === undefined ? undefined : `the file hashed/${missing} does not exist`;
}
