import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

export type Parent = Root | Element;
export type Child = RootContent;

export const isElement = (node: Child | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

export function toElement(tagName: string, children: readonly Child[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children: children as ElementContent[] };
}

export const toText = (value: string): Child => ({ type: 'text', value });

/** Space between elements and no more. */
export const isBlank = (node: Child): boolean => node.type === 'text' && node.value.trim() === '';

/** @returns all text below a node */
export function textOf(node: Child | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** @returns value of a declaration in the style attribute, in lower case, or '' */
export function styleOf(node: Element, property: string): string {
  const style = typeof node.properties['style'] === 'string' ? node.properties['style'] : '';
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return '';
}

/** @returns value of an attribute as text, or '' */
export function propertyOf(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null ? '' : String(value);
}

/**
 * Rewrites a tree from its leaves up.
 *
 * @param rewrite what stands in place of an element whose children are rewritten already
 */
export function rewriteElements(parent: Parent, rewrite: (element: Element) => readonly Child[]): void {
  parent.children = parent.children.flatMap((child): readonly Child[] => {
    if (!isElement(child)) return [child];
    rewriteElements(child, rewrite);
    return rewrite(child);
  });
}
