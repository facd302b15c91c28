import { sanitizeHtml } from '@portal/shared-types';
import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { isElement, rewriteElements, textOf, toElement } from './nodes.ts';
import { unwrapCells } from './tables.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** @returns what an editor's document is stored as: header rows in thead, no paragraphs where one line stands alone */
export function toStoredHtml(html: string): string {
  const tree = parser.parse(html);
  rewriteElements(tree, (node) => {
    if (node.tagName === 'table') gatherHead(node);
    if (node.tagName === 'li') unwrapItem(node);
    if (isEmptyLine(node) || (node.tagName === 'figcaption' && textOf(node).trim() === '')) return [];
    return [node];
  });
  unwrapCells(tree);
  return sanitizeHtml(writer.stringify(tree));
}

const isHeaderRow = (row: Element): boolean =>
  row.children.length > 0 && row.children.every((cell) => !isElement(cell) || cell.tagName === 'th');

function gatherHead(table: Element): void {
  const rows = table.children.flatMap((child) =>
    isElement(child, 'thead', 'tbody')
      ? child.children.filter((row): row is Element => isElement(row, 'tr'))
      : [],
  );
  const body = rows.findIndex((row) => !isHeaderRow(row));
  const [head, rest] = body < 0 ? [[], rows] : [rows.slice(0, body), rows.slice(body)];
  table.children = [
    ...table.children.filter((child) => isElement(child, 'caption') && textOf(child).trim() !== ''),
    ...(head.length > 0 ? [toElement('thead', head)] : []),
    toElement('tbody', rest),
  ];
}

function unwrapItem(item: Element): void {
  const [first, ...rest] = item.children.filter((child) => isElement(child) || textOf(child).trim() !== '');
  const isLine = isElement(first, 'p') && first.properties['className'] === undefined;
  if (isLine && rest.every((child) => isElement(child, 'ul', 'ol')))
    item.children = [...first.children, ...rest];
}

/** Empty lines are distance, and distance is the page's affair; the editor keeps one at the end to type in. */
const isEmptyLine = (node: Element): boolean =>
  node.tagName === 'p' &&
  textOf(node).trim() === '' &&
  node.children.every((child) => !isElement(child, 'img'));
