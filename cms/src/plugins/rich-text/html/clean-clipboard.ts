import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { settleBlocks } from './blocks.ts';
import { readCaptions } from './captions.ts';
import { dropMess } from './drop-mess.ts';
import { readFootnotes } from './footnotes.ts';
import { calmHeadings, readHeadings } from './headings.ts';
import { settleLinks } from './links.ts';
import { readMarks } from './marks.ts';
import { markPictures } from './pictures.ts';
import { toStoredHtml } from './stored-html.ts';
import { readTables } from './tables.ts';
import { trimText } from './trim-text.ts';
import { readWordLists } from './word-lists.ts';

export interface CleanOptions {
  /** words that stand where a picture was; its alternative text, or '' */
  readonly toPictureMark: (alt: string) => string;
  /** how many notes the text has already */
  readonly notesBefore?: number;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

/**
 * Brings what Word, Google Docs, LibreOffice or a web page put on the clipboard, or mammoth read from a .docx, to the
 * allow-list, with its headings, lists, tables, bold, italics, links and notes.
 *
 * @param html any text, hostile included
 * @returns HTML that `sanitizeHtml` would not change
 */
export function cleanClipboard(html: string, { toPictureMark, notesBefore = 0 }: CleanOptions): string {
  const tree = parser.parse(html);
  dropMess(tree);
  readCaptions(tree);
  readHeadings(tree);
  readWordLists(tree);
  readFootnotes(tree, notesBefore);
  readMarks(tree);
  readTables(tree);
  markPictures(tree, toPictureMark);
  settleLinks(tree);
  settleBlocks(tree);
  calmHeadings(tree);
  trimText(tree);
  return toStoredHtml(writer.stringify(tree));
}
