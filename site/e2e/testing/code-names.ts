import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { root } from '../../../scripts/dev/root.ts';

interface Schema {
  info: { singularName?: string };
  attributes: Record<string, { enum?: string[] }>;
}

const sourceDir = join(root, 'cms', 'src');

function listCodeNames(): string[] {
  const paths = globSync(['api/*/content-types/*/schema.json', 'components/*/*.json'], { cwd: sourceDir });
  return paths.flatMap((path) => {
    const { info, attributes } = JSON.parse(readFileSync(join(sourceDir, path), 'utf8')) as Schema;
    const [, folder = ''] = path.split('/');
    const uids =
      info.singularName === undefined
        ? [`${folder}.${basename(path, '.json')}`]
        : [info.singularName, `api::${folder}.${info.singularName}`];
    return [...uids, ...Object.entries(attributes).flatMap(([name, field]) => [name, ...(field.enum ?? [])])];
  });
}

const names = new Set(listCodeNames());
/** What is no word of any language is seen inside a sentence too. */
const unmistakable = [...names]
  .filter((name) => /[a-z][A-Z]|::|\w\.\w/.test(name))
  .map((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`));

/** @returns the texts that hold a name of the content model: of a field, type, component or value */
export const findCodeNames = (texts: readonly string[]): string[] =>
  texts.filter((text) => names.has(text) || unmistakable.some((name) => name.test(text)));
