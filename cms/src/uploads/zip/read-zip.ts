import { refuseFile } from '../file-refused.ts';

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
/** A descriptor of at most 24 bytes may follow the data of an entry. */
const longestDescriptor = 24;
const encryptedFlag = 1;
const stored = 0;
const deflated = 8;

/** One file or folder inside a zip file. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  /** as the directory says; `unpack` compares it with the data */
  readonly size: number;
  readonly crc: number;
  /** as packed */
  readonly data: Buffer;
}

/**
 * Reads a zip file that begins with its first entry, ends with its directory and has nothing between entries: no
 * other format can hide in it, and all programs see the same entries.
 *
 * @throws FileRefused when it is broken, unclean, locked, or has more entries than are taken in
 */
export function readZip(bytes: Buffer, maxFiles: number): ZipEntry[] {
  const end = bytes.length - endLength;
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) refuseFile('upload.brokenZip');
  const count = bytes.readUInt16LE(end + 10);
  const directoryStart = bytes.readUInt32LE(end + 16);
  if (count === 0) refuseFile('upload.emptyZip');
  if (count > maxFiles || count === 0xffff) refuseFile('upload.tooManyPacked', { max: maxFiles });
  if (directoryStart + bytes.readUInt32LE(end + 12) !== end) refuseFile('upload.brokenZip');
  const entries: (ZipEntry & { start: number; finish: number })[] = [];
  let position = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (position + centralLength > end || bytes.readUInt32LE(position) !== centralSignature)
      refuseFile('upload.brokenZip');
    entries.push(readEntry(bytes, position, directoryStart));
    position +=
      centralLength +
      bytes.readUInt16LE(position + 28) +
      bytes.readUInt16LE(position + 30) +
      bytes.readUInt16LE(position + 32);
  }
  if (position !== end) refuseFile('upload.brokenZip');
  refuseGaps(entries, directoryStart);
  refuseTwins(entries);
  return entries;
}

function readEntry(
  bytes: Buffer,
  position: number,
  directoryStart: number,
): ZipEntry & { start: number; finish: number } {
  const flags = bytes.readUInt16LE(position + 8);
  const method = bytes.readUInt16LE(position + 10);
  if ((flags & encryptedFlag) !== 0 || method === 99) refuseFile('upload.locked');
  if (method !== stored && method !== deflated) refuseFile('upload.oddZip');
  const [packed, size] = [bytes.readUInt32LE(position + 20), bytes.readUInt32LE(position + 24)];
  const start = bytes.readUInt32LE(position + 42);
  const nameBytes = bytes.subarray(
    position + centralLength,
    position + centralLength + bytes.readUInt16LE(position + 28),
  );
  if (start + localLength > directoryStart || bytes.readUInt32LE(start) !== localSignature)
    refuseFile('upload.brokenZip');
  const localName = bytes.readUInt16LE(start + 26);
  const dataStart = start + localLength + localName + bytes.readUInt16LE(start + 28);
  const finish = dataStart + packed;
  const sameName = bytes.subarray(start + localLength, start + localLength + localName).equals(nameBytes);
  if (finish > directoryStart || !sameName || bytes.readUInt16LE(start + 8) !== method)
    refuseFile('upload.brokenZip');
  const name = nameBytes.toString('utf8');
  refuseUnsafeName(name);
  const data = bytes.subarray(dataStart, finish);
  return {
    name,
    isDeflated: method === deflated,
    size,
    crc: bytes.readUInt32LE(position + 16),
    data,
    start,
    finish,
  };
}

function refuseUnsafeName(name: string): void {
  const parts = name.split(/[/\\]/);
  if (name === '' || /^[/\\]|^[A-Za-z]:|\p{Cc}/u.test(name) || parts.includes('..'))
    refuseFile('upload.unsafeZipName', { name: name.replace(/\p{Cc}/gu, '?').slice(0, 80) });
}

function refuseGaps(entries: readonly { start: number; finish: number }[], directoryStart: number): void {
  let expected = 0;
  for (const { start, finish } of entries.toSorted((one, other) => one.start - other.start)) {
    const gap = start - expected;
    if (gap < 0 || gap > (expected === 0 ? 0 : longestDescriptor)) refuseFile('upload.uncleanZip');
    expected = finish;
  }
  if (directoryStart - expected > longestDescriptor) refuseFile('upload.uncleanZip');
}

function refuseTwins(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) refuseFile('upload.brokenZip');
}
