import { makeZip } from './make-zip.mts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordPicture {
  /** `png` */
  readonly extension: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Fonts, colours and sizes as Word writes them everywhere. */
const look =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:color w:val="FF0000"/><w:sz w:val="28"/>';

/** @param marks `<w:b/>` and the like */
export const run = (text: string, marks = ''): string =>
  `<w:r><w:rPr>${marks}${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** @param properties `<w:pStyle w:val="Heading1"/>` and the like */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}<w:spacing w:before="120"/></w:pPr>${content}</w:p>`;

/** @param list 1 for bullets, 2 for numbers */
export const item = (list: 1 | 2, level: number, content: string): string =>
  paragraph(
    content,
    `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`,
  );

export const note = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${String(id)}"/></w:r>`;

/** @param properties `<w:gridSpan w:val="2"/>` and the like */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

export const row = (cells: string, properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

export const table = (rows: string): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows}</w:tbl>`;

/** @param n which of the pictures, from 1 */
export const picture = (n: number, alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="2000000"/><wp:docPr id="${String(n)}" name="Picture ${String(n)}" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rIdImage${String(n)}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const link = (text: string): string =>
  `<w:hyperlink r:id="rIdLink">${run(text, '<w:u w:val="single"/>')}</w:hyperlink>`;

/** A Word document by hand: with the parts that Word writes, and the body that is given. */
export function makeDocx(body: string, notes: readonly string[], pictures: readonly WordPicture[]): Buffer {
  const relation = (id: string, type: string, target: string, more = ''): string =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${more}/>`;
  const part = (name: string, data: string | Uint8Array) => ({
    name,
    data: typeof data === 'string' ? xml + data : Buffer.from(data),
  });
  const defaults = pictures.map(
    ({ extension, type }) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  return makeZip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[...new Set(defaults)].join('')}` +
        ['document.main', 'styles', 'numbering', 'footnotes']
          .map(
            (name) =>
              `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="${word}.${name}+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    part(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${packages}/relationships">` +
        ['styles', 'numbering', 'footnotes']
          .map((name) => relation(`rId-${name}`, name, `${name}.xml`))
          .join('') +
        relation('rIdLink', 'hyperlink', 'https://example.org/van-ban', ' TargetMode="External"') +
        pictures
          .map(({ extension }, at) =>
            relation(`rIdImage${String(at + 1)}`, 'image', `media/image${String(at + 1)}.${extension}`),
          )
          .join('') +
        '</Relationships>',
    ),
    part('word/document.xml', `<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    part('word/styles.xml', `<w:styles ${names}>${styles.map(toStyle).join('')}</w:styles>`),
    part(
      'word/numbering.xml',
      `<w:numbering ${names}>${toNumbering(1, 'bullet')}${toNumbering(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    ),
    part(
      'word/footnotes.xml',
      `<w:footnotes ${names}>${notes.map((content, at) => `<w:footnote w:id="${String(at + 1)}">${paragraph(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${content}`, '<w:pStyle w:val="FootnoteText"/>')}</w:footnote>`).join('')}</w:footnotes>`,
    ),
    ...pictures.map(({ extension, bytes }, at) =>
      part(`word/media/image${String(at + 1)}.${extension}`, bytes),
    ),
  ]);
}

const styles = [
  ['Heading1', 'heading 1', 'paragraph'],
  ['Heading2', 'heading 2', 'paragraph'],
  ['Caption', 'caption', 'paragraph'],
  ['FootnoteText', 'footnote text', 'paragraph'],
  ['FootnoteReference', 'footnote reference', 'character'],
  ['TableGrid', 'Table Grid', 'table'],
] as const;

const toStyle = ([id, name, type]: (typeof styles)[number]): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

const toNumbering = (id: number, format: string): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`;
