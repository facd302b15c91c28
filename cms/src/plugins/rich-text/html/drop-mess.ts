import type { Element } from 'hast';
import { isElement, propertyOf, styleOf, textOf, type Child, type Parent } from './nodes.ts';

const dropped: ReadonlySet<string> = new Set([
  'base',
  'button',
  'head',
  'input',
  'link',
  'meta',
  'script',
  'select',
  'style',
  'title',
  'xml',
]);

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const spaces = /[\t\n\f\r \u00a0\u2000-\u200a\u202f\u3000]+/g;

/** Takes out what nobody sees: comments, settings of Word, hidden text, runs of spaces. */
export function dropMess(parent: Parent): void {
  parent.children = parent.children.flatMap((child): readonly Child[] => {
    if (child.type === 'text') return [{ type: 'text', value: cleanSpaces(child.value) }];
    if (!isElement(child) || isHidden(child)) return [];
    dropMess(child);
    return isOfficeTag(child) ? child.children : [child];
  });
}

const cleanSpaces = (text: string): string => text.replace(invisible, '').replace(spaces, ' ');

/** `o:p`, `st1:place`, `w:sdt`: tags of Office around ordinary text. */
const isOfficeTag = ({ tagName }: Element): boolean => tagName.includes(':');

function isHidden(node: Element): boolean {
  if (dropped.has(node.tagName) || node.tagName.startsWith('v:')) return true;
  if (node.tagName === 'o:p') return textOf(node).trim() === '';
  if (isNoteRule(node)) return true;
  if (styleOf(node, 'mso-hide') === 'all' || styleOf(node, 'display') === 'none') return true;
  return propertyOf(node, 'hidden') === 'true';
}

/** The short line that Word draws above its notes, and its page breaks. */
const isNoteRule = (node: Element): boolean =>
  (node.tagName === 'hr' && propertyOf(node, 'width') === '33%') ||
  (node.tagName === 'br' && propertyOf(node, 'clear') !== '');
