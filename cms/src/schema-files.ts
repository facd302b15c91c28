import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GetModel, Model } from './models.ts';

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
    return JSON.parse(readFileSync(join(sourceDir, path), 'utf8')) as Model;
  };
}
