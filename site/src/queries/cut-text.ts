/**
 * @param length at most so many characters
 * @returns the text, or its first words and an ellipsis
 */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/[\s,.;:–-]+$/, '')}…`;
}
