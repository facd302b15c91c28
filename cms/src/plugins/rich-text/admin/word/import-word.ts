import { editorWords } from '../../../../i18n/editor-words.ts';
import { fill } from '../../../../i18n/fill.ts';
import { readDocx, type WordText } from './read-docx.ts';
import { sendPicture } from './send-picture.ts';

const megabyte = 1024 * 1024;
/** As the Media Library takes them. */
const maxMegabytes = 50;

/**
 * Reads a Word file that an editor has chosen, and puts its pictures into the Media Library under the editor's rights.
 *
 * @param onPicture is told which picture is on its way
 * @throws Error whose message tells the editor what to do
 */
export async function importWord(
  file: File,
  { notesBefore, onPicture }: { notesBefore: number; onPicture: (number: number) => void },
): Promise<WordText> {
  if (file.size > maxMegabytes * megabyte)
    throw new Error(fill(editorWords.wordTooLarge, { max: maxMegabytes }));
  const arrayBuffer = await file.arrayBuffer();
  refuseOthers(new Uint8Array(arrayBuffer, 0, Math.min(4, arrayBuffer.byteLength)));
  const { default: mammoth } = await import('mammoth');
  const name = file.name.replace(/\.docx?$/i, '').normalize('NFC');
  const text = await readDocx(
    { arrayBuffer },
    { mammoth, name, send: sendPicture, notesBefore, onPicture },
  ).catch(() => {
    throw new Error(editorWords.wordBroken);
  });
  if (text.html === '') throw new Error(editorWords.wordEmpty);
  return text;
}

/** Word files of old, and locked ones, are OLE files; those of today are zip files. */
function refuseOthers([a, b, c, d]: Uint8Array): void {
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new Error(editorWords.wordOld);
  if (a !== 0x50 || b !== 0x4b) throw new Error(editorWords.wordForeign);
}
