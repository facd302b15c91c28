import type { Element } from 'hast';
import { isElement, propertyOf, rewriteElements, toElement, toText, type Parent } from './nodes.ts';

/** Leaves a mark in words where a picture was, because pictures come from the Media Library alone. */
export function markPictures(tree: Parent, toMark: (alt: string) => string): void {
  rewriteElements(tree, (node) => {
    if (node.tagName === 'img') return propertyOf(node, 'dataMedia') === '' ? replace(node, toMark) : [node];
    if (node.tagName === 'picture' || isOwnFigure(node))
      return node.tagName === 'picture' ? node.children : [node];
    if (node.tagName === 'figure') return toParagraphs(node);
    return ['source', 'map', 'svg', 'canvas', 'video', 'audio'].includes(node.tagName) ? [] : [node];
  });
}

const isOwnFigure = (node: Element): boolean =>
  node.tagName === 'figure' && node.children.some((child) => isElement(child, 'img', 'table'));

function replace(image: Element, toMark: (alt: string) => string): Element['children'] {
  const alt = propertyOf(image, 'alt').trim();
  // Emoji of chats and counting pixels.
  if (/^(?:\p{Emoji}|\u200d|\ufe0f)+$/u.test(alt) && !/\d/.test(alt)) return [toText(alt) as never];
  if ([propertyOf(image, 'width'), propertyOf(image, 'height')].some((size) => /^[0-2]$/.test(size)))
    return [];
  return [toElement('strong', [toText(toMark(alt))])];
}

const toParagraphs = (figure: Element): Element[] =>
  figure.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === 'figcaption' || child.tagName === 'strong'
      ? [toElement('p', child.tagName === 'strong' ? [child] : child.children)]
      : [child];
  });
