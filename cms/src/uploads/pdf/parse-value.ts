/** What stands in a PDF object. Texts are not kept: nobody asks for them. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfValue[]
  | PdfDictionary
  | { readonly name: string }
  | { readonly object: number }
  | { readonly word: string }
  | { readonly text: true };

export type PdfDictionary = Map<string, PdfValue>;

/** The bytes do not follow the grammar of PDF. */
export class BrokenPdf extends Error {}

/** A place in PDF bytes, from which values are read one after the other. */
export interface PdfCursor {
  readonly position: number;
  /** @throws BrokenPdf */
  readValue(): PdfValue;
  /** Moves behind white space and comments. */
  skipSpace(): void;
}

const deepest = 100;
const mostValues = 1_000_000;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0 || byte === 0x0c;
const delimiters = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !isSpace(byte) && !delimiters.has(byte);

const numberPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const integerPattern = /^\d+$/;

/**
 * @param bytes a PDF file, or unpacked objects of one
 * @param start where to begin
 * @param onName hears every name, decoded: `/J#61vaScript` is JavaScript
 */
export function createPdfCursor(bytes: Buffer, start: number, onName: (name: string) => void): PdfCursor {
  let position = start;
  let values = 0;

  function skipSpace(): void {
    for (;;) {
      while (isSpace(bytes[position])) position += 1;
      if (bytes[position] !== 0x25) return;
      while (position < bytes.length && bytes[position] !== 0x0a && bytes[position] !== 0x0d) position += 1;
    }
  }

  function readRegular(): string {
    const from = position;
    while (isRegular(bytes[position])) position += 1;
    return bytes.toString('latin1', from, position);
  }

  function readName(): string {
    position += 1;
    const name = readRegular().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    onName(name);
    return name;
  }

  function skipText(): void {
    let open = 0;
    for (; position < bytes.length; position += 1) {
      const byte = bytes[position];
      if (byte === 0x5c) position += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29) {
        open -= 1;
        if (open === 0) {
          position += 1;
          return;
        }
      }
    }
    throw new BrokenPdf('a text without an end');
  }

  /** `12 0 R` is a reference; a number alone is a number. */
  function readNumberOrReference(first: string): PdfValue {
    const after = position;
    if (integerPattern.test(first)) {
      skipSpace();
      if (integerPattern.test(readRegular())) {
        skipSpace();
        if (bytes[position] === 0x52 && !isRegular(bytes[position + 1])) {
          position += 1;
          return { object: Number(first) };
        }
      }
    }
    position = after;
    return Number(first);
  }

  function readValue(depth: number): PdfValue {
    values += 1;
    if (depth > deepest || values > mostValues) throw new BrokenPdf('too much in one object');
    skipSpace();
    const byte = bytes[position];
    if (byte === undefined) throw new BrokenPdf('an object without an end');
    if (byte === 0x2f) return { name: readName() };
    if (byte === 0x28) {
      skipText();
      return { text: true };
    }
    if (byte === 0x3c) return bytes[position + 1] === 0x3c ? readDictionary(depth) : readHex();
    if (byte === 0x5b) return readArray(depth);
    const word = readRegular();
    if (word === '') throw new BrokenPdf('a stray delimiter');
    if (numberPattern.test(word)) return readNumberOrReference(word);
    if (word === 'null') return null;
    return word === 'true' || word === 'false' ? word === 'true' : { word };
  }

  function readHex(): PdfValue {
    const end = bytes.indexOf(0x3e, position);
    if (end === -1) throw new BrokenPdf('a text without an end');
    position = end + 1;
    return { text: true };
  }

  function readArray(depth: number): PdfValue[] {
    position += 1;
    const list: PdfValue[] = [];
    for (;;) {
      skipSpace();
      if (bytes[position] === 0x5d) break;
      list.push(readValue(depth + 1));
    }
    position += 1;
    return list;
  }

  function readDictionary(depth: number): PdfDictionary {
    position += 2;
    const dictionary: PdfDictionary = new Map();
    for (;;) {
      skipSpace();
      if (bytes[position] === 0x3e && bytes[position + 1] === 0x3e) break;
      if (bytes[position] !== 0x2f) throw new BrokenPdf('a key that is no name');
      const key = readName();
      dictionary.set(key, readValue(depth + 1));
    }
    position += 2;
    return dictionary;
  }

  return {
    get position() {
      return position;
    },
    readValue: () => readValue(0),
    skipSpace,
  };
}

/** @returns the dictionary, or undefined when the value is something else */
export const asDictionary = (value: PdfValue | undefined): PdfDictionary | undefined =>
  value instanceof Map ? value : undefined;

/** @returns the number of the object that is referred to */
export const asReference = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'object' && value !== null && 'object' in value ? value.object : undefined;

/** @returns the name, or undefined when the value is something else */
export const asName = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;

/** @returns whether the value is this bare word */
export const isWord = (value: PdfValue, word: string): boolean =>
  typeof value === 'object' && value !== null && 'word' in value && value.word === word;
