import type { FileHandle } from 'node:fs/promises';

/** A file of which only pieces are read. */
export interface ByteSource {
  readonly size: number;
  /** @returns the bytes at a place; fewer at the end of the file */
  read(position: number, length: number): Promise<Buffer>;
}

export async function openSource(file: FileHandle): Promise<ByteSource> {
  const { size } = await file.stat();
  return {
    size,
    async read(position, length) {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      return buffer.subarray(0, bytesRead);
    },
  };
}
