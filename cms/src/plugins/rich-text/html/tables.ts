import type { Element, ElementContent } from 'hast';
import {
  isBlank,
  isElement,
  rewriteElements,
  styleOf,
  propertyOf,
  textOf,
  toElement,
  type Child,
  type Parent,
} from './nodes.ts';

/** Names header cells, keeps alignment as a class, and takes a first row that is bold throughout for the header. */
export function readTables(tree: Parent): void {
  rewriteElements(tree, (node) => {
    if (node.tagName === 'p' || node.tagName === 'td' || node.tagName === 'th') alignByClass(node);
    if (node.tagName === 'table') readTable(node);
    return [node];
  });
}

function alignByClass(node: Element): void {
  const aligned = styleOf(node, 'text-align') || propertyOf(node, 'align').toLowerCase();
  const side = aligned === 'end' ? 'right' : aligned;
  node.properties = pick(node, side === 'center' || side === 'right' ? [`text-${side}`] : []);
}

function pick(node: Element, className: string[]): Element['properties'] {
  const others = Object.entries(node.properties).filter(
    ([name]) => !['style', 'align', 'className'].includes(name),
  );
  return { ...Object.fromEntries(others), ...(className.length === 0 ? {} : { className }) };
}

function readTable(table: Element): void {
  const rows = listRows(table);
  if (!table.children.some((child) => isElement(child, 'thead'))) {
    const [first] = rows;
    if (first !== undefined && rows.length > 1 && isHeader(first)) moveToHead(table, first);
  }
  for (const child of table.children) {
    if (!isElement(child, 'thead')) continue;
    for (const cell of listRows(child).flatMap(cellsOf)) nameHeader(cell);
  }
}

const listRows = (parent: Element): Element[] =>
  parent.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? listRows(child) : [];
  });

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => isElement(child, 'td', 'th'));

const isHeader = (row: Element): boolean => {
  const cells = cellsOf(row);
  if (cells.every(({ tagName }) => tagName === 'th')) return true;
  return cells.some((cell) => textOf(cell).trim() !== '') && cells.every((cell) => isBold(cell));
};

/** Whether all text stands in bold; a cell without text does not speak against it. */
const isBold = (node: Child): boolean => {
  if (node.type === 'text') return node.value.trim() === '';
  if (!isElement(node)) return true;
  return ['b', 'strong'].includes(node.tagName) || node.children.every(isBold);
};

function moveToHead(table: Element, row: Element): void {
  for (const child of table.children) {
    if (isElement(child)) child.children = child.children.filter((inner) => inner !== row);
  }
  const rest = table.children.filter((child) => child !== row && !isElement(child, 'caption', 'colgroup'));
  const before = table.children.filter((child) => isElement(child, 'caption', 'colgroup'));
  table.children = [...before, toElement('thead', [row]), ...rest];
}

function nameHeader(cell: Element): void {
  cell.tagName = 'th';
  cell.properties['scope'] ??= 'col';
  rewriteElements(cell, (inner) => (['b', 'strong'].includes(inner.tagName) ? inner.children : [inner]));
}

/** A cell of one paragraph holds its text without it, as the site's tables are set. */
export function unwrapCells(tree: Parent): void {
  rewriteElements(tree, (node) => {
    if (!['td', 'th'].includes(node.tagName)) return [node];
    const children = node.children.filter((child) => !isBlank(child));
    const [only] = children;
    if (children.length === 1 && isElement(only, 'p')) {
      if (Array.isArray(only.properties['className']))
        node.properties['className'] = only.properties['className'];
      node.children = only.children;
    } else if (node.tagName === 'th') {
      node.children = children.flatMap((child, at): ElementContent[] =>
        isElement(child, 'p')
          ? [...(isElement(children[at - 1], 'p') ? [toElement('br', [])] : []), ...child.children]
          : [child],
      );
    }
    return [node];
  });
}
