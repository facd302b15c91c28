import type { Element, ElementContent } from 'hast';
import { isBlank, isElement, rewriteElements, type Child, type Parent } from './nodes.ts';

const holders: ReadonlySet<string> = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'li',
  'td',
  'th',
  'caption',
  'figcaption',
]);
const joined: ReadonlySet<string> = new Set(['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup']);
const frames: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote']);

/** One space between words, none at the ends of blocks, none between blocks; marks that touch become one. */
export function trimText(tree: Parent): void {
  rewriteElements(tree, (node) => {
    if (frames.has(node.tagName)) dropSpaces(node);
    node.children = joinEqual(node.children);
    if (holders.has(node.tagName)) {
      trimSide(node, 'start');
      trimSide(node, 'end');
    }
    return [node];
  });
  dropSpaces(tree);
}

function dropSpaces(parent: Parent): void {
  parent.children = parent.children.filter((child) => !isBlank(child));
}

function joinEqual(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (last?.type === 'text' && child.type === 'text') {
      last.value = `${last.value}${child.value}`.replace(/ {2,}/g, ' ');
    } else if (isElement(child) && isElement(last, child.tagName) && joined.has(child.tagName)) {
      last.children = joinEqual([...last.children, ...child.children]);
    } else {
      result.push(child);
    }
  }
  return result;
}

function trimSide(node: Element, side: 'start' | 'end'): void {
  for (;;) {
    const edge: Child | undefined = side === 'start' ? node.children[0] : node.children.at(-1);
    if (edge === undefined) return;
    if (edge.type === 'text') {
      edge.value = side === 'start' ? edge.value.trimStart() : edge.value.trimEnd();
      if (edge.value !== '') return;
    } else if (isElement(edge) && joined.has(edge.tagName)) {
      trimSide(edge, side);
      if (edge.children.length > 0) return;
    } else if (!isElement(edge, 'br')) {
      return;
    }
    if (side === 'start') node.children.shift();
    else node.children.pop();
  }
}
