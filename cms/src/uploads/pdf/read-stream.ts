import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { asDictionary, asName, BrokenPdf, type PdfDictionary, type PdfValue } from './parse-value.ts';

const inflateAsync = promisify<Buffer, object, Buffer>(inflate);

/** Objects of a whole book, packed, are smaller; a bomb is not. */
const longestUnpacked = 64 * 1024 * 1024;

/**
 * Unpacks a stream that holds objects or a table of objects. Pictures and page contents are never unpacked here.
 *
 * @throws BrokenPdf when it cannot be unpacked, or is too long
 */
export async function unpackStream(dictionary: PdfDictionary, data: Buffer): Promise<Buffer> {
  const filter = only(dictionary.get('Filter'));
  if (filter === undefined || filter === null) return data;
  if (asName(filter) !== 'FlateDecode') throw new BrokenPdf('objects packed in an unusual way');
  const options = { maxOutputLength: longestUnpacked, finishFlush: constants.Z_SYNC_FLUSH };
  const unpacked = await inflateAsync(data, options).catch(() => {
    throw new BrokenPdf('objects cannot be unpacked');
  });
  const parameters = asDictionary(only(dictionary.get('DecodeParms')));
  const predictor = parameters?.get('Predictor') ?? 1;
  if (predictor === 1) return unpacked;
  if (typeof predictor !== 'number' || predictor < 10)
    throw new BrokenPdf('objects packed in an unusual way');
  return undoPrediction(unpacked, parameters?.get('Columns') ?? 1);
}

function only(value: PdfValue | undefined): PdfValue | undefined {
  if (!Array.isArray(value)) return value;
  if (value.length > 1) throw new BrokenPdf('objects packed in an unusual way');
  return value[0];
}

/** Each row begins with how it was predicted, as in PNG. */
function undoPrediction(data: Buffer, columns: PdfValue): Buffer {
  if (typeof columns !== 'number' || !Number.isInteger(columns) || columns < 1 || columns > 10_000)
    throw new BrokenPdf('a table without columns');
  const rows = Math.floor(data.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const way = data[row * (columns + 1)];
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const byte = data[row * (columns + 1) + 1 + column] ?? 0;
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0;
      const above = row > 0 ? (plain[at - columns] ?? 0) : 0;
      const aboveLeft = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0;
      plain[at] = byte + predict(way, left, above, aboveLeft);
    }
  }
  return plain;
}

function predict(way: number | undefined, left: number, above: number, aboveLeft: number): number {
  if (way === 0) return 0;
  if (way === 1) return left;
  if (way === 2) return above;
  if (way === 3) return Math.floor((left + above) / 2);
  if (way !== 4) throw new BrokenPdf('a table predicted in an unknown way');
  const guess = left + above - aboveLeft;
  const [toLeft, toAbove, toAboveLeft] = [left, above, aboveLeft].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}
