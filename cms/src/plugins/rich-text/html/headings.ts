import { isElement, rewriteElements, propertyOf, styleOf, type Parent } from './nodes.ts';

/** Word's title style and outline levels become headings, and the highest one of all becomes h2. */
export function readHeadings(tree: Parent): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'p') return [node];
    const outline = /^[1-6]$/.exec(styleOf(node, 'mso-outline-level'))?.[0];
    if (/\bMsoTitle\b/.test(propertyOf(node, 'className'))) node.tagName = 'h1';
    else if (outline !== undefined && styleOf(node, 'mso-list') === '') node.tagName = `h${outline}`;
    return [node];
  });
  const down = hasTopHeading(tree) ? 1 : 0;
  rewriteElements(tree, (node) => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level === undefined) return [node];
    node.tagName = `h${String(Math.min(Number(level) + down, 4))}`;
    return [node];
  });
}

const hasTopHeading = (parent: Parent): boolean =>
  parent.children.some((child) => isElement(child, 'h1') || (isElement(child) && hasTopHeading(child)));

/** A heading is bold by itself. */
export function calmHeadings(tree: Parent): void {
  rewriteElements(tree, (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return [node];
    rewriteElements(node, (inner) => (['b', 'strong'].includes(inner.tagName) ? inner.children : [inner]));
    return [node];
  });
}
