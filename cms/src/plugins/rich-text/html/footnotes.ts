import type { Element, ElementContent } from 'hast';
import {
  isElement,
  propertyOf,
  rewriteElements,
  textOf,
  toElement,
  toText,
  type Child,
  type Parent,
} from './nodes.ts';

/** Addresses of notes: Word (footnotes, endnotes), Google Docs, LibreOffice, MediaWiki, mammoth. */
const toNote =
  /#(?:_ftn|_edn|ftnt|sdfootnote|sdendnote|cite_note-|footnote-|endnote-)([\w.:-]*?\d+)(?:sym)?$/;
const toPlace =
  /#(?:_ftnref|_ednref|ftnt_ref|cite_ref-|footnote-ref-|endnote-ref-)[\w.:-]+$|#sd(?:foot|end)note\d+anc$/;
const backTo = /#(?:_ftnref|_ednref|ftnt_ref|sdfootnote|sdendnote|footnote-ref-|endnote-ref-)(\d+)/;
const endNote = /edn|endnote/;

/** How the text names a note; the note itself begins with the same. The allow-list has no ids to link them by. */
export const noteMark = (number: number): string => `[${String(number)}]`;

/**
 * Turns notes of any origin into marks `<sup>[1]</sup>` in the text and paragraphs that begin with the same mark at its
 * end, numbered in the order of the text.
 *
 * @param tree a whole clipboard
 * @param before how many notes the text has already
 */
export function readFootnotes(tree: Parent, before: number): void {
  const numbers = new Map<string, number>();
  collectMarks(tree, (key) => {
    if (!numbers.has(key)) numbers.set(key, before + numbers.size + 1);
  });
  if (numbers.size === 0) return;
  const notes = new Map<number, readonly Child[]>();
  takeNotes(tree, (key, content) => {
    const number = numbers.get(key);
    if (number !== undefined) notes.set(number, content);
  });
  rewriteElements(tree, (node) => {
    const number = numbers.get(keyOf(node) ?? '');
    return number === undefined ? [node] : [toElement('sup', [toText(noteMark(number))])];
  });
  rewriteElements(tree, (node) =>
    node.tagName === 'sup' && node.children.some(isMark) ? node.children : [node],
  );
  const ordered = [...notes].sort(([one], [other]) => one - other);
  tree.children.push(
    ...(ordered.map(([number, content]) => toNoteParagraph(number, content)) as ElementContent[]),
  );
}

const isMark = (node: Child): boolean => isElement(node, 'sup') && /^\[\d+\]$/.test(textOf(node));

function keyOf(node: Element): string | undefined {
  if (node.tagName !== 'a') return undefined;
  const href = propertyOf(node, 'href');
  if (toPlace.test(href)) return undefined;
  const key = toNote.exec(href)?.[1];
  if (key === undefined) return undefined;
  return `${endNote.test(href) ? 'end' : 'foot'} ${key}`;
}

function collectMarks(parent: Parent, found: (key: string) => void): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const key = keyOf(child);
    if (key === undefined) collectMarks(child, found);
    else found(key);
  }
}

const blocks = ['div', 'p', 'li', 'dd'];

/** A note is the largest block that holds one way back to the text and no second one. */
function takeNotes(parent: Parent, found: (key: string, content: readonly Child[]) => void): void {
  parent.children = parent.children.filter((child) => {
    if (!isElement(child)) return true;
    const backs = listBacks(child);
    if (backs.length === 0) return true;
    const key = noteKeyOf(child, backs[0]);
    if (blocks.includes(child.tagName) && backs.length === 1 && key !== undefined) {
      found(key, withoutBack(child));
      return false;
    }
    takeNotes(child, found);
    return textOf(child).trim() !== '';
  });
}

function listBacks(node: Element): Element[] {
  const own = node.tagName === 'a' && toPlace.test(propertyOf(node, 'href')) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => (isElement(child) ? listBacks(child) : []))];
}

function noteKeyOf(block: Element, back: Element | undefined): string | undefined {
  const href = back === undefined ? '' : propertyOf(back, 'href');
  const id = propertyOf(block, 'id');
  const kind = endNote.test(href) ? 'end' : 'foot';
  const wiki = /^cite_note-(.+)$/.exec(id)?.[1];
  const key = wiki ?? backTo.exec(href)?.[1];
  return key === undefined ? undefined : `${kind} ${key}`;
}

function withoutBack(block: Element): readonly Child[] {
  rewriteElements(block, (node) => {
    if (node.tagName === 'a' && toPlace.test(propertyOf(node, 'href'))) return [];
    if (['sup', 'span'].includes(node.tagName) && textOf(node).trim() === '') return [];
    return ['p', 'div'].includes(node.tagName) ? [...node.children, toText(' ')] : [node];
  });
  return block.children;
}

const toNoteParagraph = (number: number, content: readonly Child[]): Element =>
  toElement('p', [toElement('sup', [toText(noteMark(number))]), toText(' '), ...content]);
