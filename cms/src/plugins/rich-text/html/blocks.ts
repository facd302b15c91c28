import type { Element, ElementContent } from 'hast';
import { isBlank, isElement, textOf, toElement, type Child, type Parent } from './nodes.ts';

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big br cite code del em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Elements of the allow-list that hold text directly. */
const textBlocks: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'figcaption',
]);
/** Elements whose children are known and not text. */
const frames: ReadonlySet<string> = new Set([
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'colgroup',
  'figure',
]);
/** Elements that hold text or blocks. */
const mixed: ReadonlySet<string> = new Set(['li', 'td', 'th']);

/** Takes layout apart so that text keeps its paragraphs: sections go, loose text becomes paragraphs, empty ones go. */
export function settleBlocks(tree: Parent): void {
  settle(tree);
  tree.children = gatherLoose(tree.children);
}

function settle(parent: Parent): void {
  parent.children = parent.children.flatMap((child): readonly Child[] => {
    if (!isElement(child)) return [child];
    settle(child);
    return settleOne(child);
  });
}

function settleOne(node: Element): readonly Child[] {
  const { tagName } = node;
  if (inline.has(tagName) || tagName === 'hr') return [node];
  if (tagName === 'dt') return [toElement('p', [toElement('strong', node.children)])];
  if (tagName === 'pre') return [toElement('p', node.children)];
  if (textBlocks.has(tagName)) return settleText(node);
  if (tagName === 'ul' || tagName === 'ol') return settleList(node);
  if (frames.has(tagName)) return [node];
  if (mixed.has(tagName)) {
    if (node.children.some(isBlock)) node.children = gatherLoose(node.children) as ElementContent[];
    return [node];
  }
  const children = gatherLoose(node.children);
  if (tagName === 'blockquote') return children.length === 0 ? [] : [toElement('blockquote', children)];
  return children;
}

const isBlock = (node: Child): boolean => isElement(node) && !inline.has(node.tagName);

/** A paragraph that holds blocks is only around them. */
function settleText(node: Element): readonly Child[] {
  if (node.tagName === 'p' && node.children.some(isBlock)) return gatherLoose(node.children);
  return isEmpty(node.children) && node.tagName !== 'caption' ? [] : [node];
}

const isEmpty = (children: readonly Child[]): boolean =>
  children.every((child) => textOf(child).trim() === '' && !holdsImage(child));

const holdsImage = (node: Child): boolean =>
  isElement(node) && (node.tagName === 'img' || node.children.some(holdsImage));

/** Lists that stand in lists without an item, as Google Docs writes them, belong to the item before. */
function settleList(list: Element): readonly Child[] {
  const items: Element[] = [];
  for (const child of list.children) {
    if (!isElement(child)) continue;
    const last = items.at(-1);
    if (isElement(child, 'ul', 'ol') && last !== undefined) last.children.push(child);
    else if (isElement(child, 'li')) items.push(child);
    else items.push(toElement('li', [child]));
  }
  list.children = items.filter((item) => !isEmpty(item.children));
  return list.children.length === 0 ? [] : [list];
}

function gatherLoose(children: readonly Child[]): Child[] {
  const gathered: Child[] = [];
  let run: Child[] = [];
  const endRun = (): void => {
    // Two line breaks in a row part paragraphs on old pages.
    for (const part of splitAtDoubleBreaks(run)) if (!isEmpty(part)) gathered.push(toElement('p', part));
    run = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      endRun();
      gathered.push(child);
    } else {
      run.push(child);
    }
  }
  endRun();
  return gathered;
}

function splitAtDoubleBreaks(run: readonly Child[]): Child[][] {
  const parts: Child[][] = [[]];
  run.forEach((child, at) => {
    const before = run.slice(0, at).findLast((other) => textOf(other).trim() !== '' || isElement(other));
    if (isElement(child, 'br') && before !== undefined && isElement(before, 'br')) parts.push([]);
    else parts.at(-1)?.push(child);
  });
  return parts.map((part) => {
    const from = part.findIndex((child) => !isGap(child));
    return from < 0 ? [] : part.slice(from, part.findLastIndex((child) => !isGap(child)) + 1);
  });
}

const isGap = (node: Child): boolean => isElement(node, 'br') || isBlank(node);
