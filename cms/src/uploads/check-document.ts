import { refuseFile } from './file-refused.ts';
import type { Kind } from './kinds.ts';
import { checkOle } from './ole/check-ole.ts';
import { checkPdf } from './pdf/check-pdf.ts';
import type { UploadSettings } from './settings.ts';
import { checkArchive } from './zip/check-archive.ts';
import { checkOffice, wantedBytes } from './zip/check-office.ts';
import { readZip } from './zip/read-zip.ts';
import { firstBytesLength, unpackAll } from './zip/unpack.ts';

export interface CheckedDocument {
  readonly kind: Kind;
  /** of a PDF */
  readonly pages: number | null;
}

type Limits = Pick<UploadSettings, 'maxPackedFiles' | 'maxUnpackedBytes'>;

/**
 * Tells which document this is, from what is inside, and looks at all of it.
 *
 * @throws FileRefused
 */
export async function checkDocument(
  bytes: Buffer,
  container: 'PDF' | 'zip' | 'ole',
  limits: Limits,
): Promise<CheckedDocument> {
  try {
    if (container === 'PDF') return { kind: 'PDF', pages: await checkPdf(bytes) };
    if (container === 'ole') return { kind: checkOle(bytes), pages: null };
    return { kind: await checkZip(bytes, limits), pages: null };
  } catch (error) {
    // A number that points outside the file.
    if (error instanceof RangeError) refuseFile('upload.brokenDocument');
    throw error;
  }
}

async function checkZip(bytes: Buffer, limits: Limits): Promise<Kind> {
  const entries = readZip(bytes, limits.maxPackedFiles);
  const parts = await unpackAll(entries, limits.maxUnpackedBytes, (name) =>
    wantedBytes(name, firstBytesLength),
  );
  const office = checkOffice(parts);
  if (office !== undefined) return office;
  await checkArchive(parts);
  return 'ZIP';
}
