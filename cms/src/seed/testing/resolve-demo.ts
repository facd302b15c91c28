import { join } from 'node:path';
import type { Fields } from '../../entries.ts';
import { publicUids } from '../../feed/public-models.ts';
import { createFileModels } from '../../schema-files.ts';
import { readDemoContent, type DemoEntry, type DemoType } from '../demo-content.ts';
import { toFields, type DemoTarget } from '../demo-fields.ts';
import { readDemoMedia } from '../demo-media.ts';
import { toLoadOrder } from '../load-order.ts';

const seedDir = join(__dirname, '../../../seed');
export const content = readDemoContent(seedDir);
export const files = readDemoMedia(seedDir).map(({ file }) => file);
export const getModel = createFileModels(join(__dirname, '../..'));
export const entriesOf = (type: DemoType): readonly DemoEntry[] => content.get(type) ?? [];
export const published = (type: DemoType): readonly DemoEntry[] =>
  entriesOf(type).filter(({ state }) => state !== 'draft');

export interface ResolvedDemo {
  readonly usedFiles: ReadonlySet<string>;
  /** fields of the published entries of a type, in the order of the seed */
  readonly of: (type: DemoType) => Fields[];
}

/** @returns the seed as the loader resolves it, with keys as ids */
export function resolveDemo(seedDate: string): ResolvedDemo {
  const known = new Set<string>();
  const usedFiles = new Set<string>();
  const target: DemoTarget = {
    getModel,
    seedDate,
    mediumOf(file) {
      if (!files.includes(file)) throw new Error(`no file ${file}`);
      usedFiles.add(file);
      return { id: files.indexOf(file), documentId: file };
    },
    documentOf(uid, key) {
      if (!known.has(`${uid} ${key}`)) throw new Error(`no ${uid} ${key}`);
      return key;
    },
  };
  const fields = new Map<DemoType, Map<string, Fields>>();
  for (const [type, entries] of content) {
    const uid = publicUids[type];
    const loaded = new Map<string, Fields>();
    for (const entry of toLoadOrder(getModel, uid, entries)) {
      loaded.set(entry.key, toFields(target, uid, entry));
      known.add(`${uid} ${entry.key}`);
    }
    fields.set(type, loaded);
  }
  return {
    usedFiles,
    of: (type: DemoType): Fields[] => published(type).map(({ key }) => fields.get(type)?.get(key) ?? {}),
  };
}

/** @returns the text of a field, '' when it is left out */
export const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
