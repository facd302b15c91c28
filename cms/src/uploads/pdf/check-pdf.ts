import { setImmediate } from 'node:timers/promises';
import { refuseFile } from '../file-refused.ts';
import {
  asDictionary,
  asName,
  asReference,
  BrokenPdf,
  createPdfCursor,
  isWord,
  type PdfCursor,
  type PdfDictionary,
  type PdfValue,
} from './parse-value.ts';
import { unpackStream } from './read-stream.ts';
import { readTable, sliceStream, type PdfPlace } from './read-table.ts';

/** Names that make a reader's program run something, and attachments, which nobody has looked at. */
const activeNames: ReadonlySet<string> = new Set([
  ...['JavaScript', 'JS', 'XFA', 'Launch', 'ImportData', 'RichMedia', 'EF', 'EmbeddedFile'],
]);
const htmlSign = /<(?:!doctype|html|head|body|script|iframe|svg)[\s>]|<\?php/i;
const zipEnd = Buffer.from('PK\x05\x06', 'latin1');
const longestZipComment = 65_557;
const mostPages = 20_000;
const mostUnpacked = 96 * 1024 * 1024;
const mostRereads = 4;

/**
 * Reads every object of a PDF.
 *
 * @returns how many pages it has
 * @throws FileRefused when it is broken, locked, active, or also something else
 */
export async function checkPdf(bytes: Buffer): Promise<number> {
  refuseSecondFormat(bytes);
  try {
    const { places, trailer } = await readTable(bytes);
    if (trailer.has('Encrypt')) refuseFile('upload.lockedPdf');
    const objects = createObjects(bytes, places);
    await objects.readAll();
    return await countPages(objects, trailer);
  } catch (error) {
    if (error instanceof BrokenPdf) refuseFile('upload.brokenPdf');
    throw error;
  }
}

/** A PDF stands alone: from `%PDF-` to `%%EOF`, no page before it and no zip file's directory at its end. */
function refuseSecondFormat(bytes: Buffer): void {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) refuseFile('upload.brokenPdf');
  const end = bytes.lastIndexOf('%%EOF');
  if (end === -1) refuseFile('upload.brokenPdf');
  if (/[^\s\0]/.test(bytes.toString('latin1', end + 5))) refuseFile('upload.uncleanPdf');
  if (htmlSign.test(bytes.toString('latin1', 0, 1024))) refuseFile('upload.uncleanPdf');
  const tail = bytes.subarray(-longestZipComment);
  if (tail.includes(zipEnd)) refuseFile('upload.uncleanPdf');
  // Also where no table of objects leads.
  if (bytes.includes('/JavaScript')) refuseFile('upload.activePdf');
}

interface PdfObjects {
  read(number: number): Promise<PdfValue>;
  /** Reads each object once, so that none hides an active name. */
  readAll(): Promise<void>;
}

/** Unpacked objects, and where each begins. */
interface Pack {
  readonly bytes: Buffer;
  readonly offsets: ReadonlyMap<number, number>;
}

/** Objects are read when asked for and not kept: a small file can hold very many values. */
function createObjects(bytes: Buffer, places: ReadonlyMap<number, PdfPlace>): PdfObjects {
  const packs = new Map<number, Promise<Pack>>();
  let unpackedBytes = 0;
  let readBytes = 0;

  function refuseActive(name: string): void {
    if (activeNames.has(name)) refuseFile('upload.activePdf');
  }

  /** Objects that overlap would be read again and again. */
  function measure(cursor: PdfCursor, start: number): void {
    readBytes += cursor.position - start;
    if (readBytes > mostRereads * (bytes.length + unpackedBytes)) throw new BrokenPdf('objects that overlap');
  }

  function readAt(number: number, offset: number): { value: PdfValue; end: number } {
    const cursor = createPdfCursor(bytes, offset, refuseActive);
    if (cursor.readValue() !== number) throw new BrokenPdf('no object where the table says');
    cursor.readValue();
    if (!isWord(cursor.readValue(), 'obj')) throw new BrokenPdf('no object where the table says');
    const value = cursor.readValue();
    measure(cursor, offset);
    return { value, end: cursor.position };
  }

  async function readPack(number: number): Promise<Pack> {
    const place = places.get(number);
    if (place === undefined || !('offset' in place)) throw new BrokenPdf('packed objects that are missing');
    const { value, end } = readAt(number, place.offset);
    const dictionary = asDictionary(value);
    const cursor = createPdfCursor(bytes, end, refuseActive);
    if (dictionary === undefined || !isWord(cursor.readValue(), 'stream'))
      throw new BrokenPdf('packed objects that are no stream');
    const length = readLength(dictionary.get('Length'));
    const [count, first] = [dictionary.get('N'), dictionary.get('First')];
    if (length === undefined || typeof count !== 'number' || typeof first !== 'number')
      throw new BrokenPdf('packed objects without form');
    const unpacked = await unpackStream(dictionary, sliceStream(bytes, cursor.position, length));
    unpackedBytes += unpacked.length;
    if (unpackedBytes > mostUnpacked) throw new BrokenPdf('too much is packed');
    return { bytes: unpacked, offsets: readOffsets(unpacked, count, first) };
  }

  /** A length is never packed: it could be packed with what it measures. */
  function readLength(value: PdfValue | undefined): number | undefined {
    const number = asReference(value);
    const place = number === undefined ? undefined : places.get(number);
    const length =
      number !== undefined && place !== undefined && 'offset' in place
        ? readAt(number, place.offset).value
        : value;
    return typeof length === 'number' ? length : undefined;
  }

  async function read(number: number): Promise<PdfValue> {
    const place = places.get(number);
    if (place === undefined) return null;
    if ('offset' in place) return readAt(number, place.offset).value;
    const waiting = packs.get(place.inside) ?? readPack(place.inside);
    packs.set(place.inside, waiting);
    const pack = await waiting;
    const offset = pack.offsets.get(number);
    if (offset === undefined) return null;
    const cursor = createPdfCursor(pack.bytes, offset, refuseActive);
    const value = cursor.readValue();
    measure(cursor, offset);
    return value;
  }

  return {
    read,
    async readAll() {
      let count = 0;
      for (const number of places.keys()) {
        await read(number);
        count += 1;
        // Others are served meanwhile.
        if (count % 1000 === 0) await setImmediate();
      }
    },
  };
}

/** Pairs of number and offset, then the objects themselves. */
function readOffsets(unpacked: Buffer, count: number, first: number): Map<number, number> {
  const list = createPdfCursor(unpacked, 0, () => undefined);
  const offsets = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const [number, offset] = [list.readValue(), list.readValue()];
    if (typeof number !== 'number' || typeof offset !== 'number' || offset < 0)
      throw new BrokenPdf('packed objects without form');
    offsets.set(number, first + offset);
  }
  return offsets;
}

async function countPages(objects: PdfObjects, trailer: PdfDictionary): Promise<number> {
  const follow = async (value: PdfValue | undefined): Promise<PdfValue | undefined> => {
    const number = asReference(value);
    return number === undefined ? value : objects.read(number);
  };
  const root = asDictionary(await follow(trailer.get('Root')));
  const waiting: (PdfValue | undefined)[] = [root?.get('Pages')];
  const seen = new Set<number>();
  let pages = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    const number = asReference(next);
    if (number !== undefined && seen.has(number)) throw new BrokenPdf('pages that go in circles');
    if (number !== undefined) seen.add(number);
    const node = asDictionary(await follow(next));
    if (node === undefined) throw new BrokenPdf('a page that is missing');
    const kids = await follow(node.get('Kids'));
    if (Array.isArray(kids)) waiting.push(...kids);
    else if (asName(node.get('Type')) === 'Pages') continue;
    else pages += 1;
    if (pages > mostPages || waiting.length > mostPages) throw new BrokenPdf('too many pages');
  }
  if (pages === 0) throw new BrokenPdf('no page');
  return pages;
}
