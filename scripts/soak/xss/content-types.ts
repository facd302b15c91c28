import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { root } from '../../dev/root.ts';

/** An attribute of a schema, as far as hostile texts need it. */
interface Attribute {
  readonly type: string;
  readonly customField?: string;
  readonly maxLength?: number;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly allowedTypes?: readonly string[];
}

export type Attributes = Readonly<Record<string, Attribute>>;

interface Schema {
  readonly kind?: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly attributes: Attributes;
}

export interface ContentType {
  readonly uid: string;
  readonly isSingle: boolean;
  readonly hasDrafts: boolean;
  readonly attributes: Attributes;
}

const source = join(root, 'cms/src');

const readSchema = (file: string): Schema => JSON.parse(readFileSync(join(source, file), 'utf8')) as Schema;

/** @returns every content type of the content model */
export function readContentTypes(): ContentType[] {
  return globSync('api/*/content-types/*/schema.json', { cwd: source }).map((file) => {
    const { kind, options, attributes } = readSchema(file);
    const name = basename(join(file, '..'));
    return {
      uid: `api::${name}.${name}`,
      isSingle: kind === 'singleType',
      hasDrafts: options?.draftAndPublish === true,
      attributes,
    };
  });
}

/** @returns attributes of the components, by uid */
export function readComponents(): ReadonlyMap<string, Attributes> {
  return new Map(
    globSync('components/*/*.json', { cwd: source }).map((file) => [
      `${basename(join(file, '..'))}.${basename(file, '.json')}`,
      readSchema(file).attributes,
    ]),
  );
}
