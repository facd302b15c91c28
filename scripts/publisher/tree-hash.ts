import { createHash } from 'node:crypto';

export interface TreeEntry {
  kind: 'file' | 'tree';
  name: string;
  sha: string;
}

/**
 * Names a directory by its content, as git does: equal content, equal name, whatever the order of `entries`.
 *
 * @returns 64 hex digits
 */
export function toTreeSha(entries: readonly TreeEntry[]): string {
  const hash = createHash('sha256');
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { kind, name, sha } of sorted) hash.update(`${kind} ${sha} ${name}\n`);
  return hash.digest('hex');
}
