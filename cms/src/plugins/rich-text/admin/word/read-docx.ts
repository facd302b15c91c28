import type mammoth from 'mammoth';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { fill } from '../../../../i18n/fill.ts';
import { cleanClipboard } from '../../html/clean-clipboard.ts';
import { toPictureMark } from '../picture-mark.ts';
import { alignParagraphs, wordStyles } from './word-styles.ts';

type Mammoth = typeof mammoth;
type Picture = Parameters<Parameters<Mammoth['images']['imgElement']>[0]>[0] & { readonly altText?: string };

interface Desk {
  readonly mammoth: Mammoth;
  /** of the file, without its extension; pictures are called after it */
  readonly name: string;
  /**
   * Puts a picture into the Media Library.
   *
   * @returns its documentId
   * @throws Error whose message says to an editor why it was not taken
   */
  readonly send: (picture: File, alt: string) => Promise<string>;
  /** is told which picture is on its way */
  readonly onPicture?: (number: number) => void;
  /** how many notes the text has already that this one joins */
  readonly notesBefore?: number;
}

export interface WordText {
  /** of the allow-list */
  readonly html: string;
  readonly sent: number;
  /** pictures that the library did not take; a mark stands in the text for each */
  readonly left: readonly { readonly number: number; readonly reason: string }[];
}

/**
 * Reads a .docx. A picture that cannot be stored leaves a mark in words and never stops the text.
 *
 * @throws Error when this is no .docx
 */
export async function readDocx(
  source: Parameters<Mammoth['convertToHtml']>[0],
  desk: Desk,
): Promise<WordText> {
  const pictures = createPictures(desk);
  const { value } = await desk.mammoth.convertToHtml(source, {
    styleMap: wordStyles,
    // A document could bring a map of its own.
    includeEmbeddedStyleMap: false,
    transformDocument: alignParagraphs,
    convertImage: desk.mammoth.images.imgElement(pictures.place),
  });
  const html = cleanClipboard(value, { toPictureMark, notesBefore: desk.notesBefore ?? 0 });
  return { html, sent: pictures.sent.size, left: pictures.left };
}

/** One at a time, and one that stands in the document twice is stored once. */
function createPictures({ name, send, onPicture }: Desk) {
  const sent = new Set<string>();
  const left: { number: number; reason: string }[] = [];
  const known = new Map<string, Promise<string | undefined>>();
  let last: Promise<unknown> = Promise.resolve();

  async function store(picture: Picture, number: number): Promise<string | undefined> {
    onPicture?.(number);
    try {
      const documentId = await send(await toFile(picture, name, number), picture.altText ?? '');
      sent.add(documentId);
      return documentId;
    } catch (error) {
      left.push({ number, reason: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  async function place(picture: Picture): Promise<{ src: string }> {
    const key = await picture.readAsBase64String().catch(() => `unreadable ${String(known.size)}`);
    const number = known.size + 1;
    const documentId = known.get(key) ?? last.then(() => store(picture, number));
    known.set(key, documentId);
    last = documentId;
    const found = await documentId;
    return { src: '', ...(found === undefined ? {} : { 'data-media': found }) };
  }

  return { place, sent, left };
}

async function toFile(picture: Picture, document: string, number: number): Promise<File> {
  const { contentType: type } = picture;
  const bytes = await picture.readAsArrayBuffer().catch(() => {
    throw new Error(editorWords.wordPictureBroken);
  });
  const name = fill(editorWords.wordPicture, { file: document, n: number });
  return new File([bytes], name + extensionOf(type), { type });
}

/** `image/x-emf` → `.emf`: the gate tells what to do about kinds that it does not take. */
const extensionOf = (type: string): string =>
  `.${type
    .replace(/^image\/(?:x-)?/, '')
    .replace('jpeg', 'jpg')
    .replaceAll(/[^a-z0-9]/g, '')}`;
