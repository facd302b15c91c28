import { toSha256 } from '@portal/site/render';

/**
 * Hex digits of a tree's name, 224 bits: a link to it, `../<name>`, is the longest that ext4 keeps in the link itself (59
 * bytes, kernel documentation of ext4, "Symbolic Links"). One byte more, and each of a site's hundred thousand links takes
 * a block of its own, written and journalled.
 */
const nameLength = 56;

export interface TreeEntry {
  kind: 'file' | 'tree';
  name: string;
  sha: string;
}

/**
 * Names a directory by its content, as git does: equal content, equal name, whatever the order of `entries`.
 *
 * @returns hex digits
 */
export function toTreeSha(entries: readonly TreeEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const text = sorted.map(({ kind, name, sha }) => `${kind} ${sha} ${name}\n`).join('');
  return toSha256(text).slice(0, nameLength);
}
