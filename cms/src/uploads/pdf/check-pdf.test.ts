import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listPdfObjects, makePackedPdf, makePdf } from '../../../testing/files/make-pdf.mts';
import { checkPdf } from './check-pdf.ts';

const edit = (pdf: Buffer, change: (text: string) => string): Buffer =>
  Buffer.from(change(pdf.toString('latin1')), 'latin1');

/** A later version of a PDF, as programs append it: new objects, and a table that leads to the older one. */
function append(pdf: Buffer, number: number, object: string): Buffer {
  const text = pdf.toString('latin1');
  const [, previous = ''] = /startxref\n(\d+)/.exec(text) ?? [];
  const added = `${String(number)} 0 obj\n${object}\nendobj\n`;
  const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 99 /Root 1 0 R /Prev ${previous} >>`;
  const start = String(text.length + added.length);
  return Buffer.from(
    `${text}${added}xref\n${String(number)} 1\n${row}${trailer}\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

describe('the pages of a PDF', () => {
  it.each([
    ['with a plain table', makePdf(listPdfObjects(3)), 3],
    ['with packed objects', makePackedPdf(listPdfObjects(250)), 250],
    ['with a later version', append(makePdf(listPdfObjects(2)), 2, '<< /Type /Pages /Kids [3 0 R] >>'), 1],
    [
      'with a table that counts from 1',
      edit(makePdf(listPdfObjects(2)), (text) => text.replace('xref\n0 5', 'xref\n1 5')),
      2,
    ],
    [
      'with lines of Windows',
      edit(makePdf(listPdfObjects(2)), (text) => text.replace(/ \n(?=\d{10}|trailer)/g, '\r\n')),
      2,
    ],
    [
      'with white space behind its end',
      Buffer.concat([makePdf(listPdfObjects(1)), Buffer.from('\r\n\0\0')]),
      1,
    ],
    [
      'in groups of groups',
      makePdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 4 0 R] >>',
        '<< /Type /Pages /Kids [5 0 R 6 0 R] >>',
        '<< /Type /Page >>',
        '<< /Type /Page >>',
        '<< /Type /Page >>',
      ]),
      3,
    ],
    [
      'whatever its texts say',
      makePdf([...listPdfObjects(1), '(a \\) /JS ( nested ) /Launch)', '<2F4A53>', '% /Launch\n12']),
      1,
    ],
  ])('are counted: %s', async (_title, pdf, pages) => {
    expect(await checkPdf(pdf)).toBe(pages);
  });
});

describe('a PDF is refused', () => {
  it.each([
    ['whose pages go in circles', makePdf(['<< /Pages 2 0 R >>', '<< /Kids [2 0 R] >>']), 'số trang'],
    [
      'whose table goes in circles',
      edit(makePdf(listPdfObjects(1)), (text) => {
        const [, start = ''] = /startxref\n(\d+)/.exec(text) ?? [];
        return text.replace('trailer\n<<', `trailer\n<< /Prev ${start}`);
      }),
      'số trang',
    ],
    [
      'whose script came with a later version',
      append(makePdf(listPdfObjects(1)), 9, '<< /S /Launch >>'),
      'mã lệnh',
    ],
    [
      'whose table names the wrong place',
      edit(makePdf(listPdfObjects(1)), (text) => text.replace('3 0 obj', '4 0 obj')),
      'số trang',
    ],
    [
      'with a script that no table names',
      edit(makePdf(listPdfObjects(1)), (text) =>
        text.replace('%\xE2', '% 9 0 obj << /S /JavaScript >> endobj\n%\xE2'),
      ),
      'mã lệnh',
    ],
    ['with a form of XFA', makePdf(listPdfObjects(1, '/AcroForm << /XFA [] >>')), 'biểu mẫu động'],
    ['with texts that open and never close', makePdf([...listPdfObjects(1), '(('.repeat(1000)]), 'số trang'],
    [
      'packed in a way nobody uses',
      edit(makePackedPdf(listPdfObjects(1)), (text) =>
        text.replace('/Filter /FlateDecode', '/Filter /LZWDecode  '),
      ),
      'số trang',
    ],
    [
      'whose zip directory stands in its last stream',
      makePdf([...listPdfObjects(1), `<< /Length 22 >>\nstream\nPK\x05\x06${'\0'.repeat(18)}\nendstream`]),
      'loại tệp khác',
    ],
    ['whose packed objects break off', makePackedPdf(listPdfObjects(1)).subarray(0, 60), 'PDF'],
    ['of objects that overlap', makeOverlapping(2000), 'số trang'],
  ])('%s', async (_title, pdf, reason) => {
    await expect(checkPdf(pdf)).rejects.toThrow(reason);
  });
});

/** Each packed object begins inside the one before it and reads to the end. */
function makeOverlapping(count: number): Buffer {
  const heads = Array.from({ length: count }, (_, index) => `${String(index + 4)} ${String(index)}`).join(
    ' ',
  );
  const packed = deflateSync(Buffer.from(`${heads} ${'0'.repeat(200_000)}`));
  const start = '%PDF-1.7\n';
  const objects = listPdfObjects(1).map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`);
  const offsets = objects.map((_, index) => start.length + objects.slice(0, index).join('').length);
  const packOffset = start.length + objects.join('').length;
  const first = String(heads.length + 1);
  const pack = `${String(count + 4)} 0 obj\n<< /N ${String(count)} /First ${first} /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
  const rows = [
    [0, 0],
    ...offsets.map((offset) => [1, offset]),
    ...Array.from({ length: count }, () => [2, count + 4]),
    [1, packOffset],
  ];
  const table = Buffer.concat(
    rows.map(([type = 0, place = 0]) => Buffer.from([type, place >> 16, (place >> 8) & 255, place & 255, 0])),
  );
  const tableOffset = packOffset + pack.length;
  const end = `${String(count + 5)} 0 obj\n<< /Size ${String(rows.length)} /W [1 3 1] /Root 1 0 R /Length ${String(table.length)} >>\nstream\n${table.toString('latin1')}\nendstream\nendobj\nstartxref\n${String(tableOffset)}\n%%EOF\n`;
  return Buffer.from(start + objects.join('') + pack + end, 'latin1');
}
