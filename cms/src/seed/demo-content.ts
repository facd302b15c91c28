import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicType } from '@portal/shared-types';

/** An entry as the seed has it: keys of other entries instead of ids, offsets instead of dates. */
export interface DemoEntry {
  readonly key: string;
  /** only for types with drafts; published when it is left out */
  readonly state?: 'draft';
  readonly [field: string]: unknown;
}

/** A type and its entries, in a file of that name, or in all files of a folder of that name. */
const sources = [
  ['siteSetting', 'site-setting'],
  ['category', 'categories'],
  ['topic', 'topics'],
  ['documentType', 'document-types'],
  ['issuingBody', 'issuing-bodies'],
  ['subject', 'subjects'],
  ['unit', 'units'],
  ['page', 'pages'],
  ['menuItem', 'menu-items'],
  ['editorsNote', 'editors-note'],
  ['article', 'articles'],
  ['notice', 'notices'],
  ['document', 'documents'],
  ['video', 'videos'],
  ['schedule', 'schedule'],
  ['album', 'albums'],
  ['photo', 'photos'],
  ['banner', 'banners'],
  ['slide', 'slides'],
  ['siteLink', 'site-links'],
  ['redirect', 'redirects'],
] as const satisfies readonly (readonly [PublicType, string])[];

export type DemoType = (typeof sources)[number][0];

/** What the seed says beside the fields of an entry. `paper` is the text of a PDF that no field holds. */
export const seedOnly: readonly string[] = ['key', 'state', 'paper'];

/** Reads the entries of a seed directory; types come in an order in which none refers to a later one. */
export function readDemoContent(seedDir: string): ReadonlyMap<DemoType, readonly DemoEntry[]> {
  return new Map(sources.map(([type, name]) => [type, readEntries(join(seedDir, name))]));
}

function readEntries(path: string): DemoEntry[] {
  const files = existsSync(path)
    ? readdirSync(path)
        .toSorted()
        .map((file) => join(path, file))
    : [`${path}.json`];
  return files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as DemoEntry[]);
}
