import { identify } from '../identify.ts';
import { refuseFile } from '../file-refused.ts';
import { kindOfExtension } from '../kinds.ts';

/** What file managers leave beside the files. */
const leftovers = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$|(?:^|\/)__MACOSX\/(?:.*\/)?\._[^/]*$/i;
const plainTexts = new Set(['.txt', '.csv']);
/** Kinds that are told apart by more than their first bytes. */
const containerOf: Readonly<Record<string, string>> = {
  DOCX: 'zip',
  XLSX: 'zip',
  PPTX: 'zip',
  ODT: 'zip',
  ODS: 'zip',
  DOC: 'ole',
  XLS: 'ole',
  PPT: 'ole',
};

/**
 * Looks at what a zip file brings to readers: only kinds that may be uploaded one by one, and no zip in a zip.
 *
 * @param parts first bytes of each entry by name
 * @throws FileRefused naming the first entry that is something else
 */
export async function checkArchive(parts: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [name, head] of parts) {
    if (name.endsWith('/') && head.length === 0) continue;
    if (leftovers.test(name)) continue;
    const extension = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
    if (extension === '.zip') refuseFile('upload.zipInZip', { name });
    const kind = kindOfExtension(extension);
    if (kind === undefined && !plainTexts.has(extension)) refuseFile('upload.badEntry', { name });
    if (head.length === 0) continue;
    const found = await identify(head);
    const isRight =
      kind === undefined
        ? 'foreign' in found && found.foreign === 'text'
        : 'container' in found && found.container === (containerOf[kind] ?? kind);
    if (!isRight) refuseFile('upload.wrongEntry', { name, extension });
  }
}
