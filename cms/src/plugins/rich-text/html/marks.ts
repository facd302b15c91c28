import type { Element } from 'hast';
import {
  isElement,
  propertyOf,
  rewriteElements,
  styleOf,
  toElement,
  type Child,
  type Parent,
} from './nodes.ts';

/** Tags that say how text looks, and the style that takes it back. */
const undone: Readonly<Record<string, (node: Element) => boolean>> = {
  b: (node) => isLight(styleOf(node, 'font-weight')),
  strong: (node) => isLight(styleOf(node, 'font-weight')),
  i: (node) => styleOf(node, 'font-style') === 'normal',
  em: (node) => styleOf(node, 'font-style') === 'normal',
  u: (node) => decorationOf(node) === 'none',
};

const carriers: ReadonlySet<string> = new Set([
  'span',
  'font',
  'a',
  'sup',
  'sub',
  'b',
  'strong',
  'i',
  'em',
  'u',
]);

/** Turns bold, italics and the like that are written as styles into elements, and spans into what they hold. */
export function readMarks(tree: Parent): void {
  rewriteElements(tree, (node) => {
    if (undone[node.tagName]?.(node) === true) return wrap(node, node.children);
    if (!carriers.has(node.tagName)) return [node];
    if (node.tagName === 'span' || node.tagName === 'font') return wrap(node, node.children);
    node.children = wrap(node, node.children) as Element['children'];
    return [node];
  });
}

function wrap(node: Element, children: readonly Child[]): readonly Child[] {
  if (children.length === 0) return [];
  return namesOf(node).reduce<readonly Child[]>((inner, name) => [toElement(name, inner)], children);
}

function namesOf(node: Element): string[] {
  const position = styleOf(node, 'vertical-align');
  const decoration = decorationOf(node);
  const isLink = node.tagName === 'a' && propertyOf(node, 'href') !== '';
  return [
    ...(position === 'super' && node.tagName !== 'sup' ? ['sup'] : []),
    ...(position === 'sub' && node.tagName !== 'sub' ? ['sub'] : []),
    ...(decoration.includes('line-through') ? ['s'] : []),
    ...(decoration.includes('underline') && !isLink && node.tagName !== 'u' && !holdsLink(node) ? ['u'] : []),
    ...(styleOf(node, 'font-style') === 'italic' && !['i', 'em'].includes(node.tagName) ? ['em'] : []),
    ...(isHeavy(styleOf(node, 'font-weight')) && !['b', 'strong'].includes(node.tagName) ? ['strong'] : []),
  ];
}

const decorationOf = (node: Element): string =>
  `${styleOf(node, 'text-decoration')} ${styleOf(node, 'text-decoration-line')}`.trim();

const isHeavy = (weight: string): boolean => weight === 'bold' || Number(weight) >= 600;
const isLight = (weight: string): boolean => weight === 'normal' || (weight !== '' && Number(weight) < 600);

/** Browsers copy the underline of a link as a style of what is around or in it. */
const holdsLink = (node: Element): boolean =>
  node.children.some((child) => isElement(child, 'a') || (isElement(child) && holdsLink(child)));
