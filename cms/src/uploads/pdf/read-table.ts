import { asDictionary, BrokenPdf, createPdfCursor, isWord, type PdfDictionary } from './parse-value.ts';
import { unpackStream } from './read-stream.ts';

/** Where an object stands: in the file, or packed with others inside another object. */
export type PdfPlace = { readonly offset: number } | { readonly inside: number };

export interface PdfTable {
  readonly places: ReadonlyMap<number, PdfPlace>;
  /** the newest trailer */
  readonly trailer: PdfDictionary;
}

const tail = 2048;
const mostObjects = 400_000;
const mostSections = 1000;

const ignore = (): void => undefined;

/**
 * Reads the table of objects of a PDF, newest section first.
 *
 * @throws BrokenPdf when it is missing, lies, or goes in circles
 */
export async function readTable(bytes: Buffer): Promise<PdfTable> {
  const from = bytes.lastIndexOf('startxref');
  if (from < bytes.length - tail) throw new BrokenPdf('no table of objects');
  const places = new Map<number, PdfPlace | undefined>();
  const waiting: unknown[] = [createPdfCursor(bytes, from + 9, ignore).readValue()];
  const seen = new Set<unknown>();
  let newest: PdfDictionary | undefined;
  while (waiting.length > 0) {
    const offset = waiting.shift();
    if (offset === undefined) continue;
    if (typeof offset !== 'number' || !(offset >= 0) || offset >= bytes.length || seen.has(offset))
      throw new BrokenPdf('a table of objects that leads nowhere');
    seen.add(offset);
    if (seen.size > mostSections) throw new BrokenPdf('too many tables of objects');
    const trailer = await readSection(bytes, offset, places);
    newest ??= trailer;
    waiting.push(trailer.get('XRefStm'), trailer.get('Prev'));
  }
  if (newest === undefined) throw new BrokenPdf('no trailer');
  return {
    places: new Map([...places].filter((entry): entry is [number, PdfPlace] => entry[1] !== undefined)),
    trailer: newest,
  };
}

type Places = Map<number, PdfPlace | undefined>;

function setPlace(places: Places, object: number, place: PdfPlace | undefined): void {
  if (places.size >= mostObjects) throw new BrokenPdf('too many objects');
  // A newer section has spoken already.
  if (!places.has(object)) places.set(object, place);
}

async function readSection(bytes: Buffer, offset: number, places: Places): Promise<PdfDictionary> {
  const cursor = createPdfCursor(bytes, offset, ignore);
  const first = cursor.readValue();
  if (!isWord(first, 'xref')) {
    if (typeof first !== 'number') throw new BrokenPdf('no table of objects');
    return readPackedSection(bytes, offset, places);
  }
  cursor.skipSpace();
  return readPlainSection(bytes, cursor.position, places);
}

const heading = /(\d+)[ \t]+(\d+)\s+/y;
const row = /(\d{1,10})[ \t]+(\d{1,5})[ \t]+([nf])\s*/y;

/** `0 3`, then a row of offset, generation and n or f for each object. */
function readPlainSection(bytes: Buffer, start: number, places: Places): PdfDictionary {
  let position = start;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = 0;
    const found = pattern.exec(bytes.toString('latin1', position, Math.min(bytes.length, position + 64)));
    if (found !== null) position += found[0].length;
    return found;
  };
  for (let section = match(heading); section !== null; section = match(heading)) {
    const count = Number(section[2]);
    let first = Number(section[1]);
    for (let index = 0; index < count; index += 1) {
      const found = match(row);
      if (found === null) throw new BrokenPdf('a table of objects that breaks off');
      // Some programs count from 1; the free head of the list gives them away.
      if (index === 0 && first === 1 && found[3] === 'f' && found[2] === '65535') first = 0;
      const offset = Number(found[1]);
      setPlace(places, first + index, found[3] === 'n' && offset > 0 ? { offset } : undefined);
    }
  }
  const cursor = createPdfCursor(bytes, position, ignore);
  const trailer = isWord(cursor.readValue(), 'trailer') ? asDictionary(cursor.readValue()) : undefined;
  if (trailer === undefined) throw new BrokenPdf('no trailer');
  return trailer;
}

/** The table as a packed stream: three numbers a row, of the widths that `W` says. */
async function readPackedSection(bytes: Buffer, offset: number, places: Places): Promise<PdfDictionary> {
  const { dictionary, data } = readStreamAt(bytes, offset);
  const widths = dictionary.get('W');
  const size = dictionary.get('Size');
  const index = dictionary.get('Index') ?? [0, size ?? 0];
  if (!isNumbers(widths) || widths.length !== 3 || !isNumbers(index) || widths.some((width) => width > 6))
    throw new BrokenPdf('a table of objects without form');
  const rows = await unpackStream(dictionary, data);
  const [typeWidth, placeWidth, restWidth] = widths as [number, number, number];
  let at = 0;
  const next = (width: number, missing: number): number => {
    if (width === 0) return missing;
    if (at + width > rows.length) throw new BrokenPdf('a table of objects that breaks off');
    at += width;
    return rows.readUIntBE(at - width, width);
  };
  for (let part = 0; part + 1 < index.length; part += 2) {
    const [first = 0, count = 0] = [index[part], index[part + 1]];
    for (let object = first; object < first + count; object += 1) {
      const type = next(typeWidth, 1);
      const place = next(placeWidth, 0);
      next(restWidth, 0);
      setPlace(
        places,
        object,
        type === 1 && place > 0 ? { offset: place } : type === 2 ? { inside: place } : undefined,
      );
    }
  }
  return dictionary;
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => Number.isInteger(item) && (item as number) >= 0);

/** The length must stand in the stream itself: where objects are is not known yet. */
function readStreamAt(bytes: Buffer, offset: number): { dictionary: PdfDictionary; data: Buffer } {
  const cursor = createPdfCursor(bytes, offset, ignore);
  cursor.readValue();
  cursor.readValue();
  if (!isWord(cursor.readValue(), 'obj')) throw new BrokenPdf('no object where the table says');
  const dictionary = asDictionary(cursor.readValue());
  const length = dictionary?.get('Length');
  if (dictionary === undefined || typeof length !== 'number' || !isWord(cursor.readValue(), 'stream'))
    throw new BrokenPdf('no stream where the table says');
  return { dictionary, data: sliceStream(bytes, cursor.position, length) };
}

/**
 * @param position right after the word `stream`
 * @throws BrokenPdf when the file ends before the stream
 */
export function sliceStream(bytes: Buffer, position: number, length: number): Buffer {
  const afterReturn = bytes[position] === 0x0d ? position + 1 : position;
  const start = bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
  if (length < 0 || start + length > bytes.length) throw new BrokenPdf('a stream that breaks off');
  return bytes.subarray(start, start + length);
}
