import { refuseFile } from '../file-refused.ts';
import type { ByteSource } from './byte-source.ts';

interface Box {
  readonly type: string;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

/** A place in the file whose bytes tell about the recording and are not needed to play it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const topLevel: ReadonlySet<string> = new Set([
  ...['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pdin', 'styp', 'sidx', 'ssix', 'moof', 'mfra'],
  ...['emsg', 'prft', 'uuid', 'udta', 'meta'],
]);
/** Phones write place, author and camera into these. */
const aboutRecording: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid']);
const mostBoxes = 100_000;

/**
 * Walks the boxes of an MP4 file, which must fill it to its last byte.
 *
 * @returns where the file tells about the recording: place, author, camera
 * @throws FileRefused when it is broken, has no film, or something else hides in it
 */
export async function checkMp4(source: ByteSource): Promise<Span[]> {
  const boxes = await readBoxes(source, 0, source.size);
  const has = (type: string): boolean => boxes.some((box) => box.type === type);
  if (boxes.some(({ type }) => !topLevel.has(type)) || !has('moov')) refuseFile('upload.brokenVideo');
  if (!has('mdat') && !has('moof')) refuseFile('upload.brokenVideo');
  const spans = [...boxes.filter(isAbout)];
  for (const movie of boxes.filter(({ type }) => type === 'moov')) {
    const parts = await readBoxes(source, movie.bodyStart, movie.end);
    if (!parts.some(({ type }) => type === 'trak')) refuseFile('upload.brokenVideo');
    spans.push(...parts.filter(isAbout));
    for (const track of parts.filter(({ type }) => type === 'trak'))
      spans.push(...(await readBoxes(source, track.bodyStart, track.end)).filter(isAbout));
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

const isAbout = ({ type }: Box): boolean => aboutRecording.has(type);

async function readBoxes(source: ByteSource, start: number, end: number): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let position = start; position < end;) {
    const header = await source.read(position, 16);
    if (header.length < 8 || boxes.length >= mostBoxes) refuseFile('upload.brokenVideo');
    const short = header.readUInt32BE(0);
    if (short === 1 && header.length < 16) refuseFile('upload.brokenVideo');
    const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short === 0 ? end - position : short;
    const bodyStart = position + (short === 1 ? 16 : 8);
    if (position + size > end || position + size < bodyStart) refuseFile('upload.brokenVideo');
    boxes.push({ type: header.toString('latin1', 4, 8), start: position, bodyStart, end: position + size });
    position += size;
  }
  return boxes;
}
