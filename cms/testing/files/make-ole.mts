const sectorSize = 512;
const endOfChain = 0xfffffffe;
const unused = 0xffffffff;
/** Streams of this size and more stand in sectors of their own. */
const smallest = 4096;

/**
 * Writes a compound file: each stream padded so that it stands in ordinary sectors.
 *
 * @param streams content by name
 * @param folders names of folders beside them
 */
export function makeOle(streams: Readonly<Record<string, Buffer>>, folders: readonly string[] = []): Buffer {
  const contents = Object.entries(streams).map(([name, data]) => ({
    name,
    data: Buffer.concat([data, Buffer.alloc(Math.max(0, smallest - data.length))]),
  }));
  const directorySectors = Math.ceil(((1 + contents.length + folders.length) * 128) / sectorSize);
  // Sector 0 is the table, then the directory, then the streams.
  const table: number[] = [0xfffffffd];
  const addChain = (count: number): number => {
    const first = table.length;
    for (let index = 0; index < count; index += 1)
      table.push(index === count - 1 ? endOfChain : table.length + 1);
    return first;
  };
  const directoryStart = addChain(directorySectors);
  const directory = [entry('Root Entry', 5, endOfChain, 0)];
  const bodies: Buffer[] = [];
  for (const { name, data } of contents) {
    const count = Math.ceil(data.length / sectorSize);
    directory.push(entry(name, 2, addChain(count), data.length));
    bodies.push(Buffer.concat([data, Buffer.alloc(count * sectorSize - data.length)]));
  }
  for (const name of folders) directory.push(entry(name, 1, 0, 0));
  const header = Buffer.alloc(sectorSize);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(smallest, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  for (let index = 0; index < 109; index += 1) header.writeUInt32LE(index === 0 ? 0 : unused, 76 + index * 4);
  const tableSector = Buffer.alloc(sectorSize, 0xff);
  table.forEach((next, index) => tableSector.writeUInt32LE(next, index * 4));
  const directoryBytes = Buffer.alloc(directorySectors * sectorSize);
  Buffer.concat(directory).copy(directoryBytes);
  return Buffer.concat([header, tableSector, directoryBytes, ...bodies]);
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** The header of a Word file. @param flags 0x0100 says that the rest is encrypted */
export function makeWordHeader(flags = 0): Buffer {
  const header = Buffer.alloc(64);
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(flags, 10);
  return header;
}

const record = (type: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};

/** The first records of a workbook. @param sheetType 1 for a sheet that is a program */
export function makeWorkbook(sheetType = 0, password = false): Buffer {
  return Buffer.concat([
    record(0x0809, Buffer.alloc(16)),
    ...(password ? [record(0x002f, Buffer.alloc(6))] : []),
    record(0x0085, Buffer.from([0, 0, 0, 0, 0, sheetType, 1, 0, 65])),
    record(0x000a, Buffer.alloc(0)),
  ]);
}
