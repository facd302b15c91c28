import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isElement, propertyOf, textOf, type Child, type Parent } from '../plugins/rich-text/html/nodes.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
/** What ends the line before it and its own; a picture stands alone. */
const blocks: ReadonlySet<string> = new Set(
  [
    ['p', 'h2', 'h3', 'h4', 'li', 'td', 'th', 'caption', 'figcaption', 'cite'],
    ['blockquote', 'figure', 'ol', 'ul', 'table', 'thead', 'tbody', 'tr', 'img', 'hr'],
  ].flat(),
);

/** What a body shows, in its order. */
export interface Body {
  readonly lines: readonly string[];
  readonly pictures: readonly { readonly alt: string; readonly media: string }[];
  readonly links: readonly { readonly href: string; readonly media: string; readonly text: string }[];
}

/** Reads HTML as the rich-text field stores it; a line ends where its block ends. */
export function readBody(html: string): Body {
  const body = {
    lines: [] as string[],
    pictures: [] as Body['pictures'][number][],
    links: [] as Body['links'][number][],
  };
  visit(parser.parse(html));
  return body;

  function visit(parent: Parent): void {
    let line = '';
    const end = (): void => {
      if (line.trim() !== '') body.lines.push(line);
      line = '';
    };
    for (const child of parent.children as readonly Child[]) {
      if (!isElement(child)) {
        line += textOf(child);
        continue;
      }
      note(child);
      if (child.tagName === 'br') end();
      else if (blocks.has(child.tagName)) {
        end();
        visit(child);
      } else {
        line += textOf(child);
        noteBelow(child);
      }
    }
    end();
  }

  /** A link may stand in bold text. */
  function noteBelow(parent: Parent): void {
    for (const child of parent.children as readonly Child[]) {
      if (!isElement(child)) continue;
      note(child);
      noteBelow(child);
    }
  }

  function note(node: Element): void {
    if (node.tagName === 'img')
      body.pictures.push({ alt: propertyOf(node, 'alt'), media: propertyOf(node, 'dataMedia') });
    if (node.tagName === 'a')
      body.links.push({
        href: propertyOf(node, 'href'),
        media: propertyOf(node, 'dataMedia'),
        text: textOf(node),
      });
  }
}
