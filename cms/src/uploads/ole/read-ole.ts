import { refuseFile } from '../file-refused.ts';

const endOfChain = 0xfffffffe;
const directoryEntryLength = 128;
const headerTableLength = 109;

/** A compound file of old office programs: named streams in folders. */
export interface OleFile {
  /** names of streams and folders */
  readonly names: ReadonlySet<string>;
  /** @returns the beginning of a stream, or undefined when there is none of this name */
  readStream(name: string, maxBytes: number): Buffer | undefined;
}

/**
 * @throws FileRefused when its tables lead nowhere or in circles
 */
export function readOle(bytes: Buffer): OleFile {
  if (bytes.length < 1536) refuseFile('upload.brokenOffice');
  const sectorSize = 2 ** bytes.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) refuseFile('upload.brokenOffice');
  const sector = (index: number): Buffer => {
    const start = (index + 1) * sectorSize;
    // The last sector may be cut short.
    if (index >= endOfChain || start >= bytes.length) refuseFile('upload.brokenOffice');
    return bytes.subarray(start, start + sectorSize);
  };
  const table = readTable(bytes, sector, sectorSize);
  const chain = (first: number, next: readonly number[]): number[] => {
    const seen = new Set<number>();
    for (let index = first; index !== endOfChain; index = next[index] ?? NaN) {
      if (seen.has(index) || !(index < next.length)) refuseFile('upload.brokenOffice');
      seen.add(index);
    }
    return [...seen];
  };
  const readChain = (first: number, length: number): Buffer => {
    const sectors = chain(first, table).slice(0, Math.ceil(length / sectorSize));
    return Buffer.concat(sectors.map(sector)).subarray(0, length);
  };
  const entries = readDirectory(readChain(bytes.readUInt32LE(48), bytes.length));
  const root = entries.find(({ type }) => type === 5);
  if (root === undefined) refuseFile('upload.brokenOffice');
  return {
    names: new Set(entries.map(({ name }) => name)),
    readStream(name, maxBytes) {
      const entry = entries.find((candidate) => candidate.name === name && candidate.type === 2);
      if (entry === undefined) return undefined;
      const length = Math.min(entry.size, maxBytes);
      if (entry.size >= bytes.readUInt32LE(56)) return readChain(entry.start, length);
      const small = toNumbers(readChain(bytes.readUInt32LE(60), bytes.length));
      const container = readChain(root.start, root.size);
      const pieces = chain(entry.start, small).map((index) =>
        container.subarray(index * 64, index * 64 + 64),
      );
      return Buffer.concat(pieces).subarray(0, length);
    },
  };
}

/** The table of sectors is itself spread over sectors, which the header and its overflow sectors list. */
function readTable(bytes: Buffer, sector: (index: number) => Buffer, sectorSize: number): number[] {
  const count = bytes.readUInt32LE(44);
  if (count === 0 || count > bytes.length / sectorSize) refuseFile('upload.brokenOffice');
  const places = toNumbers(bytes.subarray(76, 76 + headerTableLength * 4));
  let overflow = bytes.readUInt32LE(68);
  while (places.length < count && overflow < endOfChain) {
    const more = toNumbers(sector(overflow));
    overflow = more.pop() ?? endOfChain;
    places.push(...more);
  }
  if (places.length < count) refuseFile('upload.brokenOffice');
  return places.slice(0, count).flatMap((place) => toNumbers(sector(place)));
}

function toNumbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

interface DirectoryEntry {
  readonly name: string;
  /** 1 folder, 2 stream, 5 root */
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function readDirectory(bytes: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + directoryEntryLength <= bytes.length; at += directoryEntryLength) {
    const type = bytes[at + 66] ?? 0;
    const nameLength = bytes.readUInt16LE(at + 64);
    if (type === 0 || nameLength < 2 || nameLength > 64) continue;
    const name = bytes.toString('utf16le', at, at + nameLength - 2);
    entries.push({ name, type, start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) });
  }
  return entries;
}
