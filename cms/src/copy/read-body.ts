import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isElement, propertyOf, textOf, type Child, type Parent } from '../plugins/rich-text/html/nodes.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const lines = ['p', 'h2', 'h3', 'h4', 'li', 'td', 'th', 'caption', 'figcaption', 'cite'];

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
      if (isElement(child)) note(child);
      if (isElement(child) && isBlock(child)) {
        end();
        visit(child);
      } else if (isElement(child, 'br')) end();
      else {
        line += textOf(child);
        if (isElement(child)) noteBelow(child);
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

  function note(node: Child): void {
    if (isElement(node, 'img'))
      body.pictures.push({ alt: propertyOf(node, 'alt'), media: propertyOf(node, 'dataMedia') });
    if (isElement(node, 'a'))
      body.links.push({
        href: propertyOf(node, 'href'),
        media: propertyOf(node, 'dataMedia'),
        text: textOf(node),
      });
  }
}

const containers = ['blockquote', 'figure', 'ol', 'ul', 'table', 'thead', 'tbody', 'tr', 'img', 'hr'];

const isBlock = (node: Child): boolean => isElement(node, ...lines, ...containers);
