import { colors } from './colors.ts';
import { drawText, type Face, measureText, wrapText } from './glyph.ts';

/** What a card says. */
export interface CardWords {
  /** above the title */
  label: string | null;
  title: string;
  /** below everything */
  footer: string | null;
}

/** The size that link previews want. */
export const cardSize = { width: 1200, height: 630 } as const;

const edge = 88;
/** The ornament stands to the right of it. */
const textWidth = 770;
const titleSizes = [80, 68, 58, 50] as const;
const titleLines = 4;
/** Lines of a title may stand no higher together. */
const titleHeight = 240;
const small = { label: 32, footer: 34 } as const;
const footerLines = 2;

/**
 * @param faces outlines of the characters: no font of the machine has a say in the picture
 * @returns the card as SVG without any text element
 */
export function buildCard({ label, title, footer }: CardWords, faces: { bold: Face; regular: Face }): string {
  const { bold, regular } = faces;
  const { width, height } = cardSize;
  const { size, lines } = fitTitle(bold, title);
  const footers = footer === null ? [] : wrapText(regular, footer, small.footer, textWidth, footerLines);
  const footerTop = height - edge - (footers.length - 1) * small.footer * 1.4;
  const parts = [
    ...(label === null
      ? []
      : [
          drawText(regular, wrapText(regular, label, small.label, textWidth, 1)[0] ?? '', {
            x: edge,
            y: edge + small.label,
            size: small.label,
          }),
        ]),
    ...lines.map((line, index) =>
      drawText(bold, line, { x: edge, y: toTitleTop(lines.length, size) + index * size * 1.32, size }),
    ),
    ...footers.map((line, index) =>
      drawText(regular, line, { x: edge, y: footerTop + index * small.footer * 1.4, size: small.footer }),
    ),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" ` +
    `viewBox="0 0 ${String(width)} ${String(height)}">` +
    `<rect width="${String(width)}" height="${String(height)}" fill="${colors.brand}"/>` +
    `<g fill="none" stroke="${colors.gold}" opacity=".5">${drawDrum(width - 60, height / 2)}</g>` +
    `<rect y="${String(height - 14)}" width="${String(width)}" height="14" fill="${colors.gold}"/>` +
    `<g fill="${colors['on-brand']}">${parts.join('')}</g></svg>`
  );
}

/** The largest size at which the title has room. */
function fitTitle(face: Face, title: string): { size: number; lines: string[] } {
  for (const size of titleSizes) {
    const lines = wrapText(face, title, size, textWidth);
    const fits = lines.every((line) => measureText(face, line, size) <= textWidth);
    if (fits && lines.length * size <= titleHeight) return { size, lines };
  }
  const size = titleSizes.at(-1) ?? 0;
  return { size, lines: wrapText(face, title, size, textWidth, titleLines) };
}

/** Base line of the first of some lines around the middle of the card. */
const toTitleTop = (lines: number, size: number): number =>
  cardSize.height / 2 - ((lines - 1) * size * 1.32) / 2 + size * 0.36;

/** Rings and a star, as on the face of a bronze drum. */
function drawDrum(x: number, y: number): string {
  const ring = (radius: number, width: number, dashes = ''): string =>
    `<circle cx="${String(x)}" cy="${String(y)}" r="${String(radius)}" stroke-width="${String(width)}"${dashes}/>`;
  const points = Array.from({ length: 28 }, (_, index) => {
    const angle = (index * Math.PI) / 14;
    const radius = index % 2 === 0 ? 84 : 32;
    return `${(x + radius * Math.sin(angle)).toFixed(1)},${(y - radius * Math.cos(angle)).toFixed(1)}`;
  });
  return [
    ring(100, 3),
    ring(124, 10, ' stroke-dasharray="5 9"'),
    ring(146, 3),
    ring(176, 18, ' stroke-dasharray="3 7"'),
    ring(204, 3),
    ring(212, 3),
    ring(244, 12, ' stroke-dasharray="14 10"'),
    ring(270, 4),
    `<polygon points="${points.join(' ')}" stroke-width="3"/>`,
  ].join('');
}
