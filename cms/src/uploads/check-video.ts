import { constants } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { refuseFile } from './file-refused.ts';
import { openSource } from './video/byte-source.ts';
import { checkMp4, type Span } from './video/check-mp4.ts';
import { checkWebm } from './video/check-webm.ts';

/**
 * Checks a film, of which only the frames of its boxes are read. Place, author and camera in it are overwritten in a
 * copy, which keeps its length, so that all it says about places in the file stays right.
 *
 * @param copyPath where a copy may be written
 * @returns path of the film as it is to be stored
 * @throws FileRefused
 */
export async function checkVideo(path: string, kind: 'MP4' | 'WebM', copyPath: string): Promise<string> {
  const file = await open(path);
  let spans: Span[] = [];
  try {
    const source = await openSource(file);
    if (kind === 'WebM') await checkWebm(source);
    else spans = await checkMp4(source);
  } catch (error) {
    if (error instanceof RangeError) refuseFile('upload.brokenVideo');
    throw error;
  } finally {
    await file.close();
  }
  if (spans.length === 0) return path;
  await copyFile(path, copyPath, constants.COPYFILE_FICLONE);
  await blank(copyPath, spans);
  return copyPath;
}

const blankType = Buffer.from('free', 'latin1');
const zeros = Buffer.alloc(64 * 1024);
const smallHeader = 8;

/** A box named `free` is skipped by every player; its header keeps its length. */
async function blank(path: string, spans: readonly Span[]): Promise<void> {
  const file = await open(path, 'r+');
  try {
    for (const { start, end } of spans) {
      await file.write(blankType, 0, blankType.length, start + 4);
      const header = Buffer.alloc(4);
      await file.read(header, 0, 4, start);
      const bodyStart = start + (header.readUInt32BE(0) === 1 ? 16 : smallHeader);
      for (let at = bodyStart; at < end; at += zeros.length)
        await file.write(zeros, 0, Math.min(zeros.length, end - at), at);
    }
  } finally {
    await file.close();
  }
}
