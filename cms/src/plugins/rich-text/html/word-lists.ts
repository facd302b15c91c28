import type { Element } from 'hast';
import {
  isBlank,
  isElement,
  rewriteElements,
  styleOf,
  textOf,
  toElement,
  type Child,
  type Parent,
} from './nodes.ts';

interface Item {
  readonly level: number;
  readonly list: string;
  readonly marker: string;
  readonly node: Element;
}

/** Word writes a list as paragraphs that say their list and level in a style, the marker as text. */
export function readWordLists(parent: Parent): void {
  const children: Child[] = [];
  let run: Item[] = [];
  const endRun = (): void => {
    children.push(...toLists(run));
    run = [];
  };
  for (const child of parent.children) {
    const item = isElement(child) ? toItem(child) : undefined;
    if (item !== undefined) {
      run.push(item);
    } else if (!isBlank(child) || run.length === 0) {
      endRun();
      if (isElement(child)) readWordLists(child);
      children.push(child);
    }
  }
  endRun();
  parent.children = children;
}

function toItem(node: Element): Item | undefined {
  if (!['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(node.tagName)) return undefined;
  const [, list, level] = /^(l\d+) level(\d+)/.exec(styleOf(node, 'mso-list')) ?? [];
  if (list === undefined || level === undefined) return undefined;
  const marker = takeMarker(node);
  // A numbered heading stays a heading, with its number.
  if (node.tagName.startsWith('h')) {
    if (marker !== '') node.children.unshift({ type: 'text', value: `${marker} ` });
    return undefined;
  }
  return { level: Number(level), list, marker, node };
}

function takeMarker(node: Element): string {
  let marker = '';
  rewriteElements(node, (inner) => {
    if (styleOf(inner, 'mso-list') !== 'ignore') return [inner];
    marker += textOf(inner).trim();
    return [];
  });
  return marker;
}

function toLists(items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  let from = 0;
  while (from < items.length) {
    const first = items[from];
    if (first === undefined) break;
    let to = from + 1;
    while (to < items.length && belongs(first, items[to])) to += 1;
    lists.push(toList(items.slice(from, to)));
    from = to;
  }
  return lists;
}

const belongs = (first: Item, item: Item | undefined): boolean =>
  item !== undefined &&
  (item.level > first.level ||
    (item.level === first.level &&
      item.list === first.list &&
      familyOf(item.marker) === familyOf(first.marker)));

/** `i)` may be the ninth letter or the first Roman number. */
const familyOf = (marker: string): string => kindOf(marker).replace('i', 'a').replace('I', 'A');

function toList(items: readonly Item[]): Element {
  const [first] = items;
  const level = first?.level ?? 1;
  const entries: Element[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (item === undefined) break;
    let end = at + 1;
    while ((items[end]?.level ?? 0) > level) end += 1;
    entries.push(toElement('li', [toElement('p', item.node.children), ...toLists(items.slice(at + 1, end))]));
    at = end;
  }
  return toElement(...opening(first?.marker ?? '', entries));
}

type Kind = 'bullet' | '1' | 'a' | 'A' | 'i' | 'I';

function kindOf(marker: string): Kind {
  const sign = /^\(?([\p{L}\d]+)[.)]/u.exec(marker)?.[1];
  if (sign === undefined) return 'bullet';
  if (/^\d+$/.test(sign)) return '1';
  if (/^[ivx]+$/.test(sign)) return 'i';
  if (/^[IVX]+$/.test(sign)) return 'I';
  return sign === sign.toLowerCase() ? 'a' : 'A';
}

function opening(marker: string, entries: Element[]): [string, Element[], Element['properties']] {
  const kind = kindOf(marker);
  if (kind === 'bullet') return ['ul', entries, {}];
  const start = kind === '1' ? Number(/\d+/.exec(marker)?.[0] ?? '1') : 1;
  return ['ol', entries, { ...(start === 1 ? {} : { start }), ...(kind === '1' ? {} : { type: kind }) }];
}
