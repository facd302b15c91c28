import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';

/**
 * Writes a file whose name says its content, so that another one of that name is the same. Appears as a whole or not
 * at all.
 *
 * @param make makes the bytes; not called where the file exists
 */
export async function writeOnce(file: string, make: () => Promise<Uint8Array>): Promise<void> {
  if (existsSync(file)) return;
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, await make());
  await rename(part, file);
}
