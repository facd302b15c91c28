import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { cleanCellText, emptyCell, type Cell, type Grid } from './grid.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** A sheet has no more columns, whatever a hostile page claims. */
const mostColumns = 60;
const mostRows = 1000;

/**
 * Reads the tables of what Word, Excel or a web page put on the clipboard, one below the other. Lines between them are
 * rows of one cell: a heading may name the week.
 *
 * @param html any text, hostile included; nothing of it is run
 */
export function readHtml(html: string): Grid {
  return readBlocks(parser.parse(html)).slice(0, mostRows);
}

type Node = Root | RootContent;

const isElement = (node: Node, ...names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);

function readBlocks(node: Node): Cell[][] {
  if (isElement(node, 'style', 'script', 'head', 'title', 'template')) return [];
  if (isElement(node, 'table')) return readTable(node);
  if (!('children' in node)) return [];
  if (isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li')) {
    const text = textOf(node);
    return text === '' ? [] : [[{ text, isOwn: true }]];
  }
  return node.children.flatMap(readBlocks);
}

function readTable(table: Element): Cell[][] {
  const rows: Cell[][] = [];
  /** Cells that reach down, by column. */
  const reaching = new Map<number, { text: string; left: number }>();
  for (const row of listRows(table)) {
    const cells: Cell[] = [];
    const fillFromAbove = (): void => {
      for (let above = reaching.get(cells.length); above !== undefined; above = reaching.get(cells.length)) {
        if (above.left === 1) reaching.delete(cells.length);
        else above.left -= 1;
        cells.push({ text: above.text, isOwn: false });
      }
    };
    for (const cell of row.children.filter((child) => isElement(child, 'td', 'th'))) {
      fillFromAbove();
      const [width, height] = [spanOf(cell, 'colSpan', mostColumns), spanOf(cell, 'rowSpan', mostRows)];
      if (cells.length + width > mostColumns) break;
      const text = textOf(cell);
      for (let column = 0; column < width; column += 1) {
        const shown = column === 0 ? text : '';
        if (height > 1) reaching.set(cells.length, { text: shown, left: height - 1 });
        cells.push({ ...emptyCell, text: shown });
      }
    }
    fillFromAbove();
    rows.push(cells);
  }
  return rows;
}

const listRows = (node: Element): Element[] =>
  node.children.flatMap((child): Element[] => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'tbody', 'thead', 'tfoot') ? listRows(child) : [];
  });

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

/** Line ends of the source are spaces; those that are seen are elements. */
const textOf = (node: Node): string => cleanCellText(rawTextOf(node));

function rawTextOf(node: Node): string {
  if (node.type === 'text') return node.value.replace(/[\r\n]+/g, ' ');
  if (isElement(node, 'br')) return '\n';
  if (isElement(node, 'style', 'script')) return '';
  if (!('children' in node)) return '';
  const text = node.children.map(rawTextOf).join('');
  return isElement(node, 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') ? `\n${text}\n` : text;
}
