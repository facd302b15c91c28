import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { say } from '../i18n/vi.ts';
import { checkCaptions } from './check-captions.ts';
import { checkDocument } from './check-document.ts';
import { checkPicture } from './pictures/check-picture.ts';
import { checkVideo } from './check-video.ts';
import { cleanName } from './clean-name.ts';
import { refuseFile } from './file-refused.ts';
import { headLength, identify } from './identify.ts';
import { hasExtension, kinds, type Family, type Kind } from './kinds.ts';
import type { UploadSettings } from './settings.ts';

/** What the gate found; these columns are written with the file's row. */
export interface FileFacts {
  readonly sha256: string;
  readonly pages: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** A file that may be stored. */
export interface CheckedFile {
  /** the bytes to store: the received ones, or a cleaned copy */
  readonly path: string;
  /** base and extension, safe to show */
  readonly name: string;
  readonly extension: string;
  readonly kind: Kind;
  readonly size: number;
  readonly facts: FileFacts;
}

/**
 * Decides by its content whether a file may be stored, and cleans it. The received file is not changed.
 *
 * @param path the received file
 * @param givenName its name as the browser sent it
 * @param workDir directory for a cleaned copy; the caller removes it
 * @throws FileRefused with the reason in words
 */
export async function checkFile(
  path: string,
  givenName: string,
  workDir: string,
  settings: UploadSettings,
): Promise<CheckedFile> {
  const { base, extension } = cleanName(givenName, say('upload.standIn'));
  const { size } = await stat(path);
  if (size === 0) refuseFile('upload.empty');
  const found = await identify(await readHead(path));
  if ('foreign' in found) {
    refuseFile('upload.foreign', {
      found: nameForeign(found.foreign),
      extension: nameExtension(extension),
      remedy: say(found.remedy),
    });
  }
  const { container } = found;
  const family = familyOf(container);
  refuseTooLarge(size, settings.maxBytes[family]);
  const copyPath = join(workDir, randomUUID());
  const done = async (
    kind: Kind,
    storedPath: string,
    facts: Partial<FileFacts> = {},
  ): Promise<CheckedFile> => {
    refuseWrongExtension(kind, extension);
    return {
      path: storedPath,
      name: base + extension,
      extension,
      kind,
      size: (await stat(storedPath)).size,
      facts: { pages: null, width: null, height: null, ...facts, sha256: await hashFile(storedPath) },
    };
  };
  switch (container) {
    case 'MP4':
    case 'WebM':
      refuseWrongExtension(container, extension);
      return done(container, await checkVideo(path, container, copyPath));
    case 'WebVTT':
      checkCaptions(await readFile(path));
      return done(container, path);
    case 'PDF':
    case 'zip':
    case 'ole': {
      const { kind, pages } = await checkDocument(await readFile(path), container, settings);
      return done(kind, path, { pages });
    }
    case 'JPEG':
    case 'PNG':
    case 'WebP':
    case 'GIF': {
      refuseWrongExtension(container, extension);
      const { bytes, width, height } = await checkPicture(await readFile(path), container, settings);
      await writeFile(copyPath, bytes);
      return done(container, copyPath, { width, height });
    }
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(headLength);
    const { bytesRead } = await file.read(head, 0, headLength, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function familyOf(container: Kind | 'zip' | 'ole'): Family {
  return container === 'zip' || container === 'ole' ? 'document' : kinds[container].family;
}

const megabyte = 1024 * 1024;

function refuseTooLarge(size: number, max: number): void {
  if (size <= max) return;
  const inMegabytes = (bytes: number): string => (bytes / megabyte).toFixed(1).replace(/\.0$/, '');
  // Rounded up: never as large as the limit that it breaks.
  refuseFile('upload.tooLarge', {
    size: inMegabytes(Math.ceil((size / megabyte) * 10) * (megabyte / 10)),
    max: inMegabytes(max),
  });
}

function refuseWrongExtension(kind: Kind, extension: string): void {
  if (hasExtension(kind, extension)) return;
  refuseFile('upload.wrongExtension', {
    extension: nameExtension(extension),
    found: kind,
    right: kinds[kind].extensions[0],
  });
}

const nameExtension = (extension: string): string =>
  extension === '' ? say('upload.noExtension') : `“${extension}”`;

const nameForeign = (foreign: string): string => {
  if (foreign === 'text') return say('upload.foreignText');
  return foreign === 'unknown' ? say('upload.foreignUnknown') : foreign;
};
