import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Block } from './to-blocks.mts';

/** One paper as readers of the portal download it. */
export interface Paper {
  /** for the window of the reader's program */
  readonly title: string;
  /** who issues it, and above it the body it belongs to */
  readonly issuer: string;
  readonly above?: string;
  /** the lines at the top right: of the State, of the Party or of the youth union */
  readonly motto: readonly string[];
  /** the number without its digits, which are written in by hand: `/QĐ-TCT` */
  readonly numberEnd?: string;
  readonly heading?: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly signer?: { readonly name: string; readonly position: string };
}

const faces = {
  text: import.meta.resolve('@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/stix-two-text/700Bold/STIXTwoText_700Bold.ttf'),
  slanted: import.meta
    .resolve('@expo-google-fonts/stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf'),
};

const left = 85;
const width = 452;
/** Of every paper: the bytes depend on the text alone. */
const printedAt = new Date('2026-01-01T00:00:00Z');

/** @returns the bytes of a tagged PDF in Vietnamese; the same paper gives the same bytes */
export async function printPaper(paper: Paper): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 57, bottom: 57, left, right: 58 },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: paper.title,
      Author: paper.issuer,
      Producer: 'cms/seed',
      Creator: 'cms/seed',
      CreationDate: printedAt,
      ModDate: printedAt,
    },
  });
  for (const [name, url] of Object.entries(faces)) doc.registerFont(name, fileURLToPath(url));
  const bytes = collect(doc);
  const part = doc.struct('Document');
  doc.addStructure(part);
  printHead(doc, part, paper);
  for (const block of paper.blocks) printBlock(doc, part, block);
  printEnd(doc, part, paper);
  part.end();
  doc.end();
  return bytes;
}

type Doc = InstanceType<typeof PDFDocument>;
type Part = ReturnType<Doc['struct']>;

async function collect(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function printHead(doc: Doc, part: Part, paper: Paper): void {
  const top = doc.y;
  const centred = { width: 205, align: 'center', structParent: part } as const;
  if (paper.above !== undefined) doc.font('text', 11).text(paper.above.toUpperCase(), left, top, centred);
  doc.font('bold', 11).text(paper.issuer.toUpperCase(), left, doc.y, centred);
  if (paper.numberEnd !== undefined)
    doc.font('text', 12).text(`Số:         ${paper.numberEnd}`, left, doc.y + 6, centred);
  const below = doc.y;
  doc.y = top;
  for (const [index, line] of paper.motto.entries())
    doc.font('bold', index === 0 ? 11 : 12).text(line, left + 215, doc.y, { ...centred, width: 237 });
  doc
    .font('slanted', 12)
    .text('Sông Lam, ngày      tháng      năm', left + 215, doc.y + 8, { ...centred, width: 237 });
  doc.y = Math.max(below, doc.y) + 22;
  const wide = { width, align: 'center', structParent: part } as const;
  if (paper.heading !== undefined)
    doc.font('bold', 15).text(paper.heading.toUpperCase(), left, doc.y, { ...wide, structType: 'H1' });
  doc
    .font('bold', 13)
    .text(paper.subject, left, doc.y + 2, paper.heading === undefined ? { ...wide, structType: 'H1' } : wide);
  doc.moveDown(1);
}

function printBlock(doc: Doc, part: Part, block: Block): void {
  const run = { width, align: 'justify', structParent: part, paragraphGap: 5, lineGap: 2 } as const;
  if (block.kind === 'table') {
    // A table that would be cut starts on a new page.
    if (doc.y + block.rows.length * 24 > 760) doc.addPage();
    doc.font('text', 11);
    const options = {
      position: { x: left, y: doc.y + 2 },
      maxWidth: width,
      structParent: part,
      data: block.rows.map((row, index) =>
        row.map((text) => ({ text, ...(index === 0 ? { type: 'TH' as const, font: { src: 'bold' } } : {}) })),
      ),
      defaultStyle: { border: 0.7, padding: 4 },
    };
    doc.table(options);
    doc.x = left;
    doc.moveDown(0.7);
    return;
  }
  if (block.kind === 'list') {
    for (const [index, item] of block.items.entries()) {
      const mark = block.numbered ? `${String(index + 1)}. ` : '– ';
      doc.font('text', 12.5).text(mark + item, left, doc.y, { ...run, indent: 24 });
    }
    return;
  }
  const [font, size, type] = styles[block.kind];
  if (type !== 'P' && doc.y > 720) doc.addPage();
  doc.font(font, size).text(block.text, left, doc.y + (type === 'P' ? 0 : 4), {
    ...run,
    indent: type === 'P' ? 24 : 0,
    structType: type,
  });
}

const styles = {
  heading: ['bold', 13, 'H2'],
  subheading: ['bold', 12.5, 'H3'],
  text: ['text', 12.5, 'P'],
  quote: ['slanted', 12.5, 'P'],
} as const;

function printEnd(doc: Doc, part: Part, { signer }: Paper): void {
  if (doc.y > 640) doc.addPage();
  const top = doc.y + 18;
  doc
    .font('slanted', 10)
    .text('Nơi nhận:\n– Như trên;\n– Lưu: VT.', left, top, { width: 180, structParent: part });
  if (signer !== undefined) {
    const centred = { width: 220, align: 'center', structParent: part } as const;
    doc.font('bold', 12).text(signer.position.toUpperCase(), left + 232, top, centred);
    doc.font('slanted', 11).text('(đã ký)', left + 232, doc.y + 20, centred);
    doc.font('bold', 12.5).text(signer.name, left + 232, doc.y + 20, centred);
  }
  doc
    .font('slanted', 9)
    .text(
      'Tài liệu minh họa. Số, ngày ban hành và hiệu lực: xem trang văn bản trên Cổng thông tin.',
      left,
      doc.y + 24,
      { width, structParent: part },
    );
}
