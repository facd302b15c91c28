import { EntryError } from './sync-error.ts';

/**
 * Reads a body into memory, and stops as soon as it is too long.
 *
 * @param maxBytes longest body taken
 * @throws EntryError when it is longer; whatever the connection throws
 */
export async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = (await reader?.read())?.value;
    if (!chunk) return Buffer.concat(chunks);
    length += chunk.length;
    if (length > maxBytes) {
      await reader?.cancel();
      throw new EntryError(`longer than ${String(maxBytes)} bytes`);
    }
    chunks.push(chunk);
  }
}
