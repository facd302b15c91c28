import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute, GetModel, Model } from './models.ts';
import { richText, richTextUid } from './plugins/rich-text/custom-field.ts';

/**
 * Reads schemas from their files, where no Strapi is booted.
 *
 * @param sourceDir directory that holds api/ and components/, as source or compiled
 */
export function createFileModels(sourceDir: string): GetModel {
  return (uid) => {
    const content = /^api::([^.]+)\.([^.]+)$/.exec(uid);
    const path = content
      ? join('api', content[1] ?? '', 'content-types', content[2] ?? '', 'schema.json')
      : join('components', `${uid.replace('.', '/')}.json`);
    const model = JSON.parse(readFileSync(join(sourceDir, path), 'utf8')) as Model;
    const attributes = Object.entries(model.attributes).map(([name, attribute]) => [
      name,
      toStoredType(attribute),
    ]);
    return { ...model, attributes: Object.fromEntries(attributes) as Model['attributes'] };
  };
}

/** As Strapi does it at the end of its register phase. */
const toStoredType = (attribute: Attribute): Attribute =>
  attribute.customField === richTextUid ? { ...attribute, type: richText.type } : attribute;
