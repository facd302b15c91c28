import { refuseFile } from '../file-refused.ts';
import type { Kind } from '../kinds.ts';

/** Files inside an office file that say what it is, and what it loads from elsewhere. */
const longestList = 4 * 1024 * 1024;
const contentTypes = '[Content_Types].xml';
const isRelations = (name: string): boolean => name.endsWith('.rels');

/** @returns how many bytes of an entry `checkOffice` and `checkArchive` want to see */
export function wantedBytes(name: string, otherwise: number): number {
  const isList =
    name === contentTypes || name === 'mimetype' || name === 'META-INF/manifest.xml' || isRelations(name);
  return isList ? longestList : otherwise;
}

const openXmlKinds: readonly [string, Kind][] = [
  ['wordprocessingml.document.main+xml', 'DOCX'],
  ['spreadsheetml.sheet.main+xml', 'XLSX'],
  ['presentationml.presentation.main+xml', 'PPTX'],
];
const openDocumentKinds: Readonly<Record<string, Kind>> = {
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
};

/** Parts and types that run code; an office file needs none of them to be read. */
const codeParts = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)|^(?:Basic|Scripts)\//i;
const codeTypes = /macroEnabled|ms-office\.vbaProject|macrosheet\+xml|ms-office\.activeX/i;
/** Loaded when the file is opened, without a click. */
const loadedFromElsewhere = /attachedTemplate|oleObject|frame|subDocument|externalLinkPath|worksheet/i;
const otherComputer = /^(?:https?:|ftp:|mhtml:|mk:|\\\\|\/\/|file:\/{2,5}[^/]*[^/:]\/)/i;

/**
 * Tells which office file a zip file is, by its own list of types.
 *
 * @param parts first bytes of each entry by name, as `wantedBytes` asks
 * @returns the kind, or undefined when it is no office file
 * @throws FileRefused when it is one that is locked, runs code or loads something from elsewhere
 */
export function checkOffice(parts: ReadonlyMap<string, Buffer>): Kind | undefined {
  const text = (name: string): string => decodeXml(parts.get(name));
  const types = text(contentTypes);
  const mimetype = text('mimetype');
  if (types === '' && mimetype === '') return undefined;
  if ([...parts.keys()].some((name) => codeParts.test(name)) || codeTypes.test(types))
    refuseFile('upload.macros');
  if (types !== '') {
    for (const name of parts.keys()) if (isRelations(name)) refuseLoading(text(name));
    const found = openXmlKinds.filter(([type]) => types.includes(type));
    const [kind] = found;
    if (kind === undefined || found.length > 1 || mimetype !== '') refuseFile('upload.otherOffice');
    return kind[1];
  }
  const kind = openDocumentKinds[mimetype];
  if (kind === undefined) refuseFile('upload.otherOffice');
  if (text('META-INF/manifest.xml').includes('encryption-data')) refuseFile('upload.locked');
  if (!parts.has('content.xml')) refuseFile('upload.brokenZip');
  return kind;
}

/** Office programs read both encodings, and so must the gate. */
function decodeXml(bytes: Buffer | undefined): string {
  if (bytes === undefined) return '';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8');
}

function refuseLoading(relations: string): void {
  for (const [relation] of relations.matchAll(/<[\w:]*Relationship\s[^>]*>/g)) {
    const read = (name: string): string =>
      new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(relation)?.[1] ?? '';
    if (read('TargetMode').toLowerCase() !== 'external') continue;
    if (loadedFromElsewhere.test(read('Type')) && otherComputer.test(read('Target').trim()))
      refuseFile('upload.loadsElsewhere');
  }
}
