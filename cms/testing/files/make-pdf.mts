import { deflateSync } from 'node:zlib';

/** Objects of a PDF with so many empty pages: catalogue, list of pages, pages. */
export function listPdfObjects(pages: number, catalog = ''): string[] {
  const kids = Array.from({ length: pages }, (_, index) => `${String(index + 3)} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages)} >>`,
    ...Array.from({ length: pages }, () => page),
  ];
}

/** Writes a PDF with a plain table of objects. @param trailer more entries of the trailer */
export function makePdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';
  const rows = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

/** Writes a PDF whose objects are packed together, and whose table is a packed stream, as programs do since PDF 1.5. */
export function makePackedPdf(objects: readonly string[]): Buffer {
  const packNumber = objects.length + 1;
  const tableNumber = packNumber + 1;
  let at = 0;
  const heads = objects.map((object, index) => {
    const head = `${String(index + 1)} ${String(at)}`;
    at += object.length + 1;
    return head;
  });
  const first = `${heads.join(' ')} `;
  const packed = deflateSync(Buffer.from(first + objects.join(' '), 'latin1'));
  const start = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');
  const pack = Buffer.concat([
    Buffer.from(
      `${String(packNumber)} 0 obj\n<< /Type /ObjStm /N ${String(objects.length)} /First ${String(first.length)} /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const tableOffset = start.length + pack.length;
  const rows = [
    [0, 0, 0],
    ...objects.map((_, index) => [2, packNumber, index]),
    [1, start.length, 0],
    [1, tableOffset, 0],
  ];
  // Each row predicted from the one above, as writers do.
  let above = [0, 0, 0, 0];
  const predicted = rows.map(([type = 0, place = 0, index = 0]) => {
    const row = [type, place >> 8, place & 255, index];
    const change = row.map((byte, column) => (byte - (above[column] ?? 0)) & 255);
    above = row;
    return Buffer.from([2, ...change]);
  });
  const table = deflateSync(Buffer.concat(predicted));
  const head = `${String(tableNumber)} 0 obj\n<< /Type /XRef /Size ${String(rows.length)} /W [1 2 1] /Root 1 0 R /Filter [/FlateDecode] /DecodeParms << /Predictor 12 /Columns 4 >> /Length ${String(table.length)} >>\nstream\n`;
  const end = `\nendstream\nendobj\nstartxref\n${String(tableOffset)}\n%%EOF\n`;
  return Buffer.concat([start, pack, Buffer.from(head), table, Buffer.from(end)]);
}
