/** One character of a font, in units of its em. */
export interface Glyph {
  advance: number;
  /** an SVG path; y grows upwards */
  outline: string;
}

/** The characters of one face of a font. */
export interface Face {
  unitsPerEm: number;
  glyphs: Readonly<Record<string, Glyph>>;
}

/** @returns how wide a text is at a size; characters that the face does not have take no room */
export function measureText(face: Face, text: string, size: number): number {
  const advances = Array.from(text, (character) => face.glyphs[character]?.advance ?? 0);
  return (advances.reduce((sum, advance) => sum + advance, 0) * size) / face.unitsPerEm;
}

/**
 * @param x left end of the text  @param y its base line
 * @returns the text as SVG paths
 */
export function drawText(
  face: Face,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): string {
  const scale = size / face.unitsPerEm;
  let at = 0;
  const paths = Array.from(text, (character) => {
    const glyph = face.glyphs[character];
    if (glyph === undefined) return '';
    const left = at;
    at += glyph.advance;
    return glyph.outline === '' ? '' : `<path transform="translate(${String(left)})" d="${glyph.outline}"/>`;
  });
  return `<g transform="translate(${String(x)} ${String(y)}) scale(${String(scale)} ${String(-scale)})">${paths.join('')}</g>`;
}

/**
 * @param width of a line
 * @returns lines that are no wider, a longer word apart; at most so many, the last one then with an ellipsis
 */
export function wrapText(face: Face, text: string, size: number, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(face, longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  let end = shown.pop() ?? '';
  while (end.includes(' ') && measureText(face, `${end}…`, size) > width)
    end = end.slice(0, end.lastIndexOf(' '));
  return [...shown, `${end.replace(/[\s,.;:–-]+$/, '')}…`];
}
