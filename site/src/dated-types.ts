import {
  albumPath,
  albumsPath,
  articlePath,
  documentPath,
  documentsPath,
  newsPath,
  noticePath,
  noticesPath,
  videoPath,
  videosPath,
} from '@portal/shared-types';

import type { DatedType } from './replica/indexes.ts';

/** Where the pages of a type stand. */
interface DatedTypePlace {
  section: string;
  toPath: (entry: { pathDate: string; slug: string }) => string;
}

/** The types whose entries have a page and a date: they have feeds, and sitemaps by month. */
export const datedTypes: Readonly<Record<DatedType, DatedTypePlace>> = {
  article: { section: newsPath, toPath: articlePath },
  notice: { section: noticesPath, toPath: noticePath },
  document: { section: documentsPath, toPath: documentPath },
  video: { section: videosPath, toPath: videoPath },
  album: { section: albumsPath, toPath: albumPath },
};

export const datedTypeNames = Object.keys(datedTypes) as DatedType[];

/** @returns the type whose section has that path, or undefined where it has no type */
export const findDatedType = (section: string): DatedType | undefined =>
  datedTypeNames.find((type) => datedTypes[type].section === section);
