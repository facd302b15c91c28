import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from '../../dev/root.ts';

/** A page whose title begins so throws. */
export const throwingTitle = 'Trang ném lỗi';

/** The pages of the site with a fault built in: some throw. */
export interface WrappedBundle {
  dir: string;
  /** makes every article throw, whatever its title */
  throwAll(on: boolean): void;
}

const entryOf = (flagFile: string): string => `
import { existsSync } from 'node:fs';
import { app as real, views } from '${pathToFileURL(join(root, 'site/.bundle/server/entry.mjs')).href}';

export { views };

const isTold = (path) => /^\\/tin-tuc\\/\\d{4}\\/\\d{2}\\/./.test(path) && existsSync(${JSON.stringify(flagFile)});

export const app = {
  get manifest() {
    return real.manifest;
  },
  set renderError(render) {
    real.renderError = render;
  },
  render: async (request, options) => {
    if (isTold(new URL(request.url).pathname)) throw new Error('the page was told to throw');
    const response = await real.render(request, options);
    const html = Buffer.from(await response.bytes()).toString();
    if (html.includes('<title>${throwingTitle}')) throw new Error('the page was told to throw');
    return response;
  },
};
`;

/** @param dir made anew */
export function wrapBundle(dir: string): WrappedBundle {
  const flagFile = join(dir, 'throw-all');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(join(dir, 'server'), { recursive: true });
  writeFileSync(join(dir, 'server/entry.mjs'), entryOf(flagFile));
  symlinkSync(join(root, 'site/.bundle/client'), join(dir, 'client'));
  return {
    dir,
    throwAll: (on) => {
      if (on) writeFileSync(flagFile, '');
      else rmSync(flagFile, { force: true });
    },
  };
}
