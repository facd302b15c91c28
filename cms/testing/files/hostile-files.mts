import { deflateSync } from 'node:zlib';
import { externalTemplate, listOpenXml, makeOpenDocument, makeOpenXml } from './make-office.mts';
import { makeOle, makeWordHeader, makeWorkbook } from './make-ole.mts';
import { listPdfObjects, makePackedPdf, makePdf } from './make-pdf.mts';
import { claimJpegSize, makeManyFrames, makePhoto, makePng, pngChunk } from './make-pictures.mts';
import { makeCaptions, makeMp4, makeWebm } from './make-video.mts';
import { makeZip } from './make-zip.mts';

export interface HostileFile {
  readonly title: string;
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  /** part of the reason, in the words of the editor */
  readonly reason: string;
}

const megabyte = 1024 * 1024;
const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
const program = Buffer.concat([
  Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF', 'latin1'),
  Buffer.alloc(200),
]);
const ftyp = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}miaf`, 'latin1')]);
const makeSpaces = (): Buffer => Buffer.alloc(300 * megabyte, 0x20);

/** Files that somebody sends by mistake or to do harm; each must be refused. */
export function listHostileFiles(): HostileFile[] {
  const makeSmallPhoto = (): Promise<Buffer> => makePhoto(320, 240);
  const pdf = makePdf(listPdfObjects(1));
  const docx = makeOpenXml('docx');
  return [
    { title: 'an empty file', name: 'rong.pdf', make: () => Buffer.alloc(0), reason: 'tệp rỗng' },
    { title: 'an SVG', name: 'hinh.svg', make: () => svg, reason: 'nội dung là SVG' },
    { title: 'an SVG called PNG', name: 'hinh.png', make: () => svg, reason: 'phần mở rộng là “.png”' },
    { title: 'a page', name: 'trang.html', make: () => html, reason: 'nội dung là HTML' },
    { title: 'a page called photo', name: 'anh.jpg', make: () => html, reason: 'nội dung là HTML' },
    { title: 'a page called PDF', name: 'van-ban.pdf', make: () => html, reason: 'nội dung là HTML' },
    {
      title: 'a page in UTF-16',
      name: 'anh.gif',
      make: () => Buffer.from(`\uFEFF${html.toString()}`, 'utf16le'),
      reason: 'nội dung là HTML',
    },
    { title: 'an AVIF called photo', name: 'anh.jpg', make: () => ftyp('avif'), reason: 'nội dung là AVIF' },
    { title: 'a HEIC', name: 'anh.heic', make: () => ftyp('heic'), reason: 'nội dung là HEIC' },
    { title: 'a HEIC called film', name: 'anh.mp4', make: () => ftyp('heic'), reason: 'nội dung là HEIC' },
    { title: 'a program', name: 'cai-dat.exe', make: () => program, reason: 'không nhận chương trình' },
    {
      title: 'a program called document',
      name: 'cong-van.doc',
      make: () => program,
      reason: 'nội dung là EXE',
    },
    {
      title: 'a script',
      name: 'chay.sh',
      make: () => Buffer.from('#!/bin/sh\nrm -rf /\n'),
      reason: 'không nhận chương trình',
    },
    {
      title: 'PHP called photo',
      name: 'anh.jpg',
      make: () => Buffer.from('<?php x(); ?>'),
      reason: 'nội dung là PHP',
    },
    {
      title: 'JavaScript',
      name: 'ma.js',
      make: () => Buffer.from('alert(document.cookie)'),
      reason: 'văn bản thô',
    },
    {
      title: 'a name that reads backwards',
      name: 'anh\u202Egpj.exe',
      make: makeSmallPhoto,
      reason: 'phần mở rộng là “.exe” nhưng nội dung là JPEG',
    },
    { title: 'a photo called PDF', name: 'a.pdf', make: makeSmallPhoto, reason: 'nhưng nội dung là JPEG' },
    { title: 'a PDF called photo', name: 'a.jpg', make: () => pdf, reason: 'nhưng nội dung là PDF' },
    {
      title: 'a file without an extension',
      name: 'van-ban',
      make: () => pdf,
      reason: 'phần mở rộng là (không có)',
    },
    {
      title: 'a Word file called Excel',
      name: 'bang.xlsx',
      make: () => docx,
      reason: 'nhưng nội dung là DOCX',
    },
    {
      title: 'a zip called Word',
      name: 'a.docx',
      make: () => makeZip([{ name: 'a.txt', data: 'x' }]),
      reason: 'nội dung là ZIP',
    },
    {
      title: 'a cut photo',
      name: 'anh.jpg',
      make: async () => (await makeSmallPhoto()).subarray(0, -400),
      reason: 'ảnh bị hỏng',
    },
    {
      title: 'a cut PNG',
      name: 'a.png',
      make: () => makePng(200, 200).subarray(0, 80),
      reason: 'ảnh bị hỏng',
    },
    {
      title: 'a PNG without enough rows',
      name: 'a.png',
      make: () => makePng(200, 20, [], [200, 200]),
      reason: 'ảnh bị hỏng',
    },
    {
      title: 'a photo that claims 200 megapixels',
      name: 'a.jpg',
      make: async () => claimJpegSize(await makeSmallPhoto(), 20_000, 10_000),
      reason: '20000 × 10000 điểm',
    },
    {
      title: 'a PNG of 200 megapixels in 200 KB',
      name: 'bom.png',
      make: () => makePng(20_000, 10_000),
      reason: '200 triệu',
    },
    {
      title: 'a GIF of 400 million pixels in many frames',
      name: 'bom.gif',
      make: () => makeManyFrames(2000, 2000, 100),
      reason: '400 triệu',
    },
    {
      title: 'a PDF behind a page',
      name: 'a.pdf',
      make: () => Buffer.concat([html, pdf]),
      reason: 'nội dung là HTML',
    },
    {
      title: 'a PDF with a zip behind it',
      name: 'a.pdf',
      make: () => Buffer.concat([pdf, docx]),
      reason: 'loại tệp khác',
    },
    {
      title: 'a PDF with a page in its first lines',
      name: 'a.pdf',
      make: () =>
        Buffer.from(pdf.toString('latin1').replace('\n%', '\n%<script>alert(1)</script>'), 'latin1'),
      reason: 'loại tệp khác',
    },
    {
      title: 'a PDF without its end',
      name: 'a.pdf',
      make: () => pdf.subarray(0, pdf.length - 40),
      reason: 'PDF bị hỏng',
    },
    {
      title: 'a PDF whose table lies',
      name: 'a.pdf',
      make: () => Buffer.from(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n9'), 'latin1'),
      reason: 'PDF bị hỏng',
    },
    {
      title: 'a PDF without pages',
      name: 'a.pdf',
      make: () => makePdf(listPdfObjects(0)),
      reason: 'không đọc được số trang',
    },
    {
      title: 'a PDF with a script',
      name: 'a.pdf',
      make: () => makePdf(listPdfObjects(1, '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')),
      reason: 'mã lệnh',
    },
    {
      title: 'a PDF with a script that is spelled oddly and packed',
      name: 'a.pdf',
      make: () => makePackedPdf(listPdfObjects(1, '/OpenAction << /S /J#61vaScript >>')),
      reason: 'mã lệnh',
    },
    {
      title: 'a PDF that starts a program',
      name: 'a.pdf',
      make: () => makePdf(listPdfObjects(1, '/OpenAction << /S /Launch /F (cmd.exe) >>')),
      reason: 'lệnh mở chương trình',
    },
    {
      title: 'a PDF with a file in it',
      name: 'a.pdf',
      make: () =>
        makePdf(listPdfObjects(1, '/Names << /EmbeddedFiles << /Names [(a.exe) << /EF << >> >>] >> >>')),
      reason: 'tệp đính kèm bên trong',
    },
    {
      title: 'a locked PDF',
      name: 'a.pdf',
      make: () => makePdf(listPdfObjects(1), '/Encrypt 9 0 R'),
      reason: 'bị khóa',
    },
    {
      title: 'a PDF with a bomb of objects',
      name: 'a.pdf',
      make: () => makePackedPdf([...listPdfObjects(1), ' '.repeat(100 * megabyte)]),
      reason: 'PDF bị hỏng',
    },
    {
      title: 'a PDF of brackets without end',
      name: 'a.pdf',
      make: () => makePdf([...listPdfObjects(1), '['.repeat(megabyte)]),
      reason: 'PDF bị hỏng',
    },
    {
      title: 'a Word file with a macro',
      name: 'a.docx',
      make: () => makeOpenXml('docx', [{ name: 'word/vbaProject.bin', data: 'x' }]),
      reason: 'macro',
    },
    {
      title: 'a macro file called Word',
      name: 'a.docx',
      make: () => makeZip(listOpenXml('docx', 'wordprocessingml.document.macroEnabled.main+xml')),
      reason: 'macro',
    },
    {
      title: 'an Excel file with a sheet that is a program',
      name: 'a.xlsx',
      make: () => makeOpenXml('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', data: '<x/>' }]),
      reason: 'macro',
    },
    {
      title: 'a Word file that loads a template from elsewhere',
      name: 'a.docx',
      make: () => makeOpenXml('docx', [externalTemplate]),
      reason: 'từ máy khác',
    },
    {
      title: 'an ODT with a macro',
      name: 'a.odt',
      make: () => makeOpenDocument('text', [{ name: 'Basic/Standard/Module1.xml', data: '<x/>' }]),
      reason: 'macro',
    },
    {
      title: 'a drawing called ODT',
      name: 'a.odt',
      make: () => makeOpenDocument('graphics'),
      reason: 'loại khác',
    },
    {
      title: 'an old Word file with a macro',
      name: 'a.doc',
      make: () => makeOle({ WordDocument: makeWordHeader() }, ['Macros', 'VBA']),
      reason: 'macro',
    },
    {
      title: 'an old Word file with a password',
      name: 'a.doc',
      make: () => makeOle({ WordDocument: makeWordHeader(0x0100) }),
      reason: 'mật khẩu',
    },
    {
      title: 'an old Excel file with a sheet that is a program',
      name: 'a.xls',
      make: () => makeOle({ Workbook: makeWorkbook(1) }),
      reason: 'macro',
    },
    {
      title: 'an old Excel file with a password',
      name: 'a.xls',
      make: () => makeOle({ Workbook: makeWorkbook(0, true) }),
      reason: 'mật khẩu',
    },
    {
      title: 'a new Word file with a password',
      name: 'a.docx',
      make: () => makeOle({ EncryptedPackage: Buffer.alloc(64) }),
      reason: 'mật khẩu',
    },
    {
      title: 'an installer called Word',
      name: 'a.doc',
      make: () => makeOle({ Installer: Buffer.alloc(64) }),
      reason: 'loại khác',
    },
    {
      title: 'a cut old Word file',
      name: 'a.doc',
      make: () => makeOle({ WordDocument: makeWordHeader() }).subarray(0, 700),
      reason: 'bị hỏng',
    },
    {
      title: 'a zip bomb',
      name: 'bom.zip',
      make: () => makeZip([{ name: 'a.txt', data: makeSpaces() }]),
      reason: 'giãn ra quá lớn',
    },
    {
      title: 'a zip bomb that lies about its size',
      name: 'bom.zip',
      make: () => makeZip([{ name: 'a.txt', data: makeSpaces(), claim: { size: 1000 } }]),
      reason: 'giãn ra quá lớn',
    },
    {
      title: 'a Word file that is a bomb',
      name: 'bom.docx',
      make: () => makeOpenXml('docx', [{ name: 'word/media/a.xml', data: makeSpaces() }]),
      reason: 'giãn ra quá lớn',
    },
    {
      title: 'a zip whose entries share their data',
      name: 'bom.zip',
      make: () =>
        makeZip([
          { name: 'a.txt', data: 'x'.repeat(1000) },
          { name: 'a.txt', data: 'x'.repeat(1000), claim: { offset: 0 } },
        ]),
      reason: 'loại tệp khác',
    },
    {
      title: 'a zip of too many files',
      name: 'nhieu.zip',
      make: () =>
        makeZip(Array.from({ length: 6000 }, (_, index) => ({ name: `${String(index)}.txt`, data: 'x' }))),
      reason: 'quá nhiều tệp',
    },
    {
      title: 'a zip in a zip',
      name: 'a.zip',
      make: () => makeZip([{ name: 'trong.zip', data: makeZip([{ name: 'a.txt', data: 'x' }]) }]),
      reason: 'tệp nén khác “trong.zip”',
    },
    {
      title: 'a zip with a program',
      name: 'a.zip',
      make: () => makeZip([{ name: 'cai-dat.exe', data: program }]),
      reason: '“cai-dat.exe”',
    },
    {
      title: 'a zip with a program called PDF',
      name: 'a.zip',
      make: () => makeZip([{ name: 'cong-van.pdf', data: program }]),
      reason: 'không đúng với phần mở rộng “.pdf”',
    },
    {
      title: 'a zip that writes outside its folder',
      name: 'a.zip',
      make: () => makeZip([{ name: '../../etc/cron.txt', data: 'x' }]),
      reason: 'không an toàn',
    },
    {
      title: 'a locked zip',
      name: 'a.zip',
      make: () => makeZip([{ name: 'a.txt', data: 'x', claim: { flags: 1 } }]),
      reason: 'mật khẩu',
    },
    {
      title: 'a zip with a page before it',
      name: 'a.zip',
      make: () => makeZip([{ name: 'a.txt', data: 'x' }], html),
      reason: 'nội dung là HTML',
    },
    {
      title: 'a zip with a page behind it',
      name: 'a.zip',
      make: () => makeZip([{ name: 'a.txt', data: 'x' }], Buffer.alloc(0), html),
      reason: 'bị hỏng',
    },
    {
      title: 'a cut zip',
      name: 'a.zip',
      make: () => makeZip([{ name: 'a.txt', data: 'x' }]).subarray(0, 40),
      reason: 'bị hỏng',
    },
    {
      title: 'a film with a page behind it',
      name: 'a.mp4',
      make: () => makeMp4('isom', [html]),
      reason: 'video bị hỏng',
    },
    { title: 'a cut film', name: 'a.mp4', make: () => makeMp4().subarray(0, 180), reason: 'video bị hỏng' },
    {
      title: 'a Matroska called WebM',
      name: 'a.webm',
      make: () => makeWebm('matroska'),
      reason: 'nội dung là Matroska',
    },
    {
      title: 'captions with a script',
      name: 'a.vtt',
      make: () => makeCaptions('<script>alert(1)</script>'),
      reason: 'thẻ HTML',
    },
    {
      title: 'captions without a cue',
      name: 'a.vtt',
      make: () => Buffer.from('WEBVTT\n\nxin chào'),
      reason: 'WebVTT',
    },
    {
      title: 'a PNG whose header is a lie about its checksum',
      name: 'a.png',
      make: () =>
        Buffer.concat([makePng(10, 10).subarray(0, 29), Buffer.alloc(4), makePng(10, 10).subarray(33)]),
      reason: 'ảnh bị hỏng',
    },
    {
      title: 'a photo of more bytes than are taken in',
      name: 'nang.png',
      make: () => makePng(10, 10, [pngChunk('tEXt', Buffer.alloc(21 * megabyte))]),
      reason: 'tối đa 20 MB',
    },
    {
      title: 'a PDF of more bytes than are taken in',
      name: 'nang.pdf',
      make: () => Buffer.concat([pdf, Buffer.alloc(51 * megabyte)]),
      reason: 'tối đa 50 MB',
    },
    {
      title: 'an RTF called Word',
      name: 'a.doc',
      make: () => Buffer.from('{\\rtf1\\ansi{\\object\\objdata 0105}}'),
      reason: 'nội dung là RTF',
    },
    {
      title: 'a gzip',
      name: 'a.gz',
      make: () =>
        Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), deflateSync(Buffer.from('x'))]),
      reason: 'nén lại thành ZIP',
    },
  ];
}
