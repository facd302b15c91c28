import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { MediaEntry } from './media-entry.ts';
import { hashedCopyName } from './copy-name.ts';
import { EntryError } from '../replica/sync-error.ts';
import { makePicture } from './make-picture.ts';
import { writeOnce } from './write-once.ts';

/** What a media record says. */
export interface MediaRow {
  /** absolute, or a path on the CMS */
  url: string;
  updatedAt: string | null;
  name: string;
  mime: string;
  alternativeText: string | null;
  caption: string | null;
  /** of a PDF, as the CMS counted them */
  pages: number | null;
  /** of the bytes behind the url, hex; null where the CMS knows none */
  sha256: string | null;
}

/** What an entry takes from the record as it is. */
type Words = Omit<MediaRow, 'url' | 'updatedAt' | 'sha256'>;

interface KnownMedia {
  entry: MediaEntry | undefined;
  origin: string | undefined;
}

/** Makes the files of media. */
export interface MediaMaker {
  /** all fields of a medium's entry */
  readonly fields: readonly (keyof MediaEntry)[];
  /**
   * @param known what the replica has; its files are kept where neither url, time nor hash changed and none is lost
   * @returns the entry, and what its files were made from
   * @throws EntryError when the bytes are missing, not those of the record, or no picture though they say so; SyncError
   */
  make(row: MediaRow, known: KnownMedia): Promise<{ entry: MediaEntry; origin: string }>;
  /** @returns whether all files of a medium are in the directory */
  hasFiles(entry: Pick<MediaEntry, 'variants' | 'file'>): boolean;
}

const fields = [
  'name',
  'mime',
  'width',
  'height',
  'alternativeText',
  'caption',
  'source',
  'variants',
  'file',
  'size',
  'pages',
] as const satisfies (keyof MediaEntry)[];

const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/**
 * @param fetchBytes fetches an uploaded file
 * @param mediaDir absolute path of an existing directory; files are added, never changed
 */
export function createMediaMaker({
  fetchBytes,
  mediaDir,
}: {
  fetchBytes: (url: string) => Promise<Uint8Array>;
  mediaDir: string;
}): MediaMaker {
  const hasFiles: MediaMaker['hasFiles'] = ({ variants, file }) =>
    [...variants.map((variant) => variant.file), ...(file === null ? [] : [file])].every((name) =>
      existsSync(join(mediaDir, name)),
    );

  const makeFiles = async (row: MediaRow): Promise<Omit<MediaEntry, keyof Words>> => {
    const bytes = await fetchBytes(row.url);
    const source = createHash('sha256').update(bytes).digest('hex');
    if (row.sha256 !== null && row.sha256 !== source) {
      throw new EntryError(
        `file ${row.url}: its bytes are not the ones that were uploaded (SHA-256 ${source})`,
      );
    }
    const facts = { source, size: bytes.length };
    if (pictureTypes.has(row.mime)) {
      return { ...facts, file: null, ...(await makePicture({ bytes, source, mediaDir })) };
    }
    const file = hashedCopyName(source, row.name);
    await writeOnce(join(mediaDir, file), () => Promise.resolve(bytes));
    return { ...facts, file, width: null, height: null, variants: [] };
  };

  return {
    fields,
    hasFiles,
    make: async (row, known) => {
      const { url, updatedAt, sha256, ...words } = row;
      const origin = [words.mime, url, updatedAt, sha256].join(' ');
      if (known.entry && known.origin === origin && hasFiles(known.entry)) {
        return { entry: { ...known.entry, ...words }, origin };
      }
      return { entry: { ...(await makeFiles(row)), ...words }, origin };
    },
  };
}
