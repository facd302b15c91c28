import { refuseFile } from '../file-refused.ts';
import type { Kind } from '../kinds.ts';
import { readOle, type OleFile } from './read-ole.ts';

const mostOfWorkbook = 4 * 1024 * 1024;
const codeNames = ['Macros', 'VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR'];

/**
 * Tells which old office file this is, by the streams inside.
 *
 * @throws FileRefused when it is something else, locked, or runs code
 */
export function checkOle(bytes: Buffer): Kind {
  const file = readOle(bytes);
  if (file.names.has('EncryptedPackage') || file.names.has('EncryptedSummary')) refuseFile('upload.locked');
  if (codeNames.some((name) => file.names.has(name))) refuseFile('upload.macros');
  if (file.names.has('WordDocument')) return checkDoc(file);
  if (file.names.has('Workbook') || file.names.has('Book')) return checkXls(file);
  if (file.names.has('PowerPoint Document')) return checkPpt(bytes);
  return refuseFile('upload.otherOffice');
}

/** The header of a Word file says whether the rest is encrypted. */
function checkDoc(file: OleFile): Kind {
  const header = file.readStream('WordDocument', 32);
  if (header === undefined || header.length < 32 || ![0xa5ec, 0xa5dc].includes(header.readUInt16LE(0)))
    refuseFile('upload.brokenOffice');
  if ((header.readUInt16LE(10) & 0x0100) !== 0) refuseFile('upload.locked');
  return 'DOC';
}

const startOfWorkbook = 0x0809;
const endOfGlobals = 0x000a;
const filePassword = 0x002f;
const sheet = 0x0085;
const macroSheet = 1;

/** A workbook is a row of records; the first ones tell of passwords and of sheets that are programs. */
function checkXls(file: OleFile): Kind {
  const records = file.readStream('Workbook', mostOfWorkbook) ?? file.readStream('Book', mostOfWorkbook);
  if (records === undefined || records.length < 8 || records.readUInt16LE(0) !== startOfWorkbook)
    refuseFile('upload.brokenOffice');
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const type = records.readUInt16LE(at);
    if (type === filePassword) refuseFile('upload.locked');
    if (type === sheet && records[at + 9] === macroSheet) refuseFile('upload.macros');
    if (type === endOfGlobals) return 'XLS';
  }
  return refuseFile('upload.brokenOffice');
}

/** PowerPoint keeps its programs inside its one stream, announced by this record, followed by a reference and 1 if there are any. */
const programsRecord = Buffer.from([0x02, 0, 0, 0x04, 0x0c, 0, 0, 0]);

function checkPpt(bytes: Buffer): Kind {
  for (let at = bytes.indexOf(programsRecord); at !== -1; at = bytes.indexOf(programsRecord, at + 1)) {
    if (bytes[at + 12] === 1) refuseFile('upload.macros');
  }
  return 'PPT';
}
