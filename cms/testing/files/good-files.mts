import { listOpenXml, makeOpenDocument, makeOpenXml } from './make-office.mts';
import { makeOle, makeWordHeader, makeWorkbook } from './make-ole.mts';
import { listPdfObjects, makePackedPdf, makePdf } from './make-pdf.mts';
import { makeGif, makePhoto, makePng, makeWebpPhoto } from './make-pictures.mts';
import { makeCaptions, makeMp4, makeWebm } from './make-video.mts';
import { makeZip } from './make-zip.mts';

export interface GoodFile {
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  /** what the gate must record */
  readonly mime: string;
  readonly pages?: number;
  readonly size?: readonly [width: number, height: number];
}

const office = 'application/vnd.openxmlformats-officedocument';

/** One file of every kind that is taken in, and some that look odd and are right. */
export function listGoodFiles(): GoodFile[] {
  return [
    { name: 'Ảnh lễ khai giảng.jpg', make: () => makePhoto(640, 480), mime: 'image/jpeg', size: [640, 480] },
    { name: 'anh-dung.JPEG', make: () => makePhoto(640, 480, 6), mime: 'image/jpeg', size: [480, 640] },
    { name: 'so-do.png', make: () => makePng(300, 200), mime: 'image/png', size: [300, 200] },
    { name: 'anh.webp', make: () => makeWebpPhoto(320, 240), mime: 'image/webp', size: [320, 240] },
    { name: 'dong.gif', make: () => makeGif(50, 40), mime: 'image/gif', size: [50, 40] },
    { name: 'Nghị quyết.pdf', make: () => makePdf(listPdfObjects(3)), mime: 'application/pdf', pages: 3 },
    {
      name: 'ke-hoach.pdf',
      make: () => makePackedPdf(listPdfObjects(12)),
      mime: 'application/pdf',
      pages: 12,
    },
    { name: 'cu.doc', make: () => makeOle({ WordDocument: makeWordHeader() }), mime: 'application/msword' },
    { name: 'bang.xls', make: () => makeOle({ Workbook: makeWorkbook() }), mime: 'application/vnd.ms-excel' },
    {
      name: 'trinh-chieu.ppt',
      make: () => makeOle({ 'PowerPoint Document': Buffer.alloc(64) }),
      mime: 'application/vnd.ms-powerpoint',
    },
    { name: 'don.docx', make: () => makeOpenXml('docx'), mime: `${office}.wordprocessingml.document` },
    { name: 'bang.xlsx', make: () => makeOpenXml('xlsx'), mime: `${office}.spreadsheetml.sheet` },
    {
      name: 'bai-giang.pptx',
      make: () => makeOpenXml('pptx'),
      mime: `${office}.presentationml.presentation`,
    },
    {
      name: 'don.odt',
      make: () => makeOpenDocument('text'),
      mime: 'application/vnd.oasis.opendocument.text',
    },
    {
      name: 'bang.ods',
      make: () => makeOpenDocument('spreadsheet'),
      mime: 'application/vnd.oasis.opendocument.spreadsheet',
    },
    {
      name: 'ho-so.zip',
      make: () =>
        makeZip([
          { name: 'Hồ sơ/', data: '' },
          { name: 'Hồ sơ/đơn.docx', data: makeZip(listOpenXml('docx')) },
          { name: 'Hồ sơ/ghi chú.txt', data: 'Nộp trước 15/3' },
          { name: '__MACOSX/Hồ sơ/._đơn.docx', data: 'x' },
        ]),
      mime: 'application/zip',
    },
    { name: 'phong-su.mp4', make: () => makeMp4(), mime: 'video/mp4' },
    { name: 'phong-su.webm', make: () => makeWebm(), mime: 'video/webm' },
    { name: 'phu-de.vtt', make: () => makeCaptions(), mime: 'text/vtt' },
  ];
}
