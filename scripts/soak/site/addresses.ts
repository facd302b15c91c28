import {
  albumPath,
  articlePath,
  categoryPath,
  documentPath,
  documentsByPath,
  noticePath,
  pagePath,
  topicPath,
  videoPath,
  type PublicType,
  type WireRecord,
  type WireRecords,
} from '@portal/shared-types';

import type { Random } from '../random.ts';
import type { ContentWorld } from './content-world.ts';
import { makeRecord } from './random-records.ts';

type Slugged = { slug: string | null };
type Dated = Slugged & { pathDate: string | null };
const slugged = ({ slug }: Slugged): { slug: string } => ({ slug: slug ?? '' });
const dated = ({ slug, pathDate }: Dated): { slug: string; pathDate: string } => ({
  slug: slug ?? '',
  pathDate: pathDate ?? '',
});

/** Where an entry of each type that has a page of its own stands. */
const paths = {
  article: (record: WireRecords['article']) => articlePath(dated(record)),
  notice: (record: WireRecords['notice']) => noticePath(dated(record)),
  document: (record: WireRecords['document']) => documentPath(dated(record)),
  video: (record: WireRecords['video']) => videoPath(slugged(record)),
  album: (record: WireRecords['album']) => albumPath(slugged(record)),
  page: (record: WireRecords['page']) => pagePath(slugged(record)),
  topic: (record: WireRecords['topic']) => topicPath(slugged(record)),
  category: (record: WireRecords['category']) => categoryPath(slugged(record)),
  documentType: (record: WireRecords['documentType']) => documentsByPath('documentType', slugged(record)),
  issuingBody: (record: WireRecords['issuingBody']) => documentsByPath('issuingBody', slugged(record)),
  subject: (record: WireRecords['subject']) => documentsByPath('subject', slugged(record)),
};

export type AddressedType = keyof typeof paths;

export const addressedTypes = Object.keys(paths) as AddressedType[];

export const isAddressed = (type: PublicType): type is AddressedType => type in paths;

export function pathOf<T extends AddressedType>(type: T, record: WireRecord<T>): string {
  return (paths[type] as (record: WireRecord<T>) => string)(record);
}

/** Takes away what stands at a path by redirect: something lives there again. */
export function freePath(world: ContentWorld, path: string): void {
  for (const { documentId, fromPath } of world.list('redirect')) {
    if (fromPath === path) world.remove('redirect', documentId);
  }
}

/** Writes what became of a path, as the rules of the CMS do: one redirect a path, no chains. */
export function leavePath(
  world: ContentWorld,
  random: Random,
  fromPath: string,
  fate: { kind: 'moved'; toPath: string } | { kind: 'withdrawn' | 'gone' },
): void {
  freePath(world, fromPath);
  const toPath = fate.kind === 'moved' ? fate.toPath : null;
  if (toPath !== null) {
    freePath(world, toPath);
    for (const redirect of world.list('redirect')) {
      if (redirect.toPath === fromPath) world.put('redirect', { ...redirect, toPath });
    }
  }
  world.put('redirect', { ...makeRecord.redirect(world, random), fromPath, kind: fate.kind, toPath });
}
