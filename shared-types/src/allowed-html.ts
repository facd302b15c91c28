import type { Nodes } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/**
 * The one allow-list for HTML bodies: what the rich-text field may store and what a page may show. No style, no
 * scripts, no handlers, no foreign frames; classes only from this list; pictures and files by the documentId of their
 * medium.
 */
export const allowedHtml: Schema = {
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'title',
    'textarea',
  ],
  clobber: ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy'],
  clobberPrefix: 'nd-',
  ancestors: {
    caption: ['table'],
    col: ['colgroup'],
    colgroup: ['table'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  tagNames: [
    'a',
    'blockquote',
    'br',
    'caption',
    'cite',
    'col',
    'colgroup',
    'em',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'hr',
    'img',
    'li',
    'ol',
    'p',
    's',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'u',
    'ul',
  ],
  attributes: {
    a: ['href', 'dataMedia'],
    col: ['span'],
    figure: [['className', 'wide']],
    img: ['alt', 'dataMedia'],
    ol: ['start', ['type', '1', 'a', 'A', 'i', 'I']],
    p: [['className', 'text-center', 'text-right']],
    table: [['className', 'numbers']],
    td: ['colSpan', 'rowSpan', ['className', 'text-center', 'text-right']],
    th: ['colSpan', 'rowSpan', ['scope', 'col', 'row'], ['className', 'text-center', 'text-right']],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};

const hasMarkup = /<[a-z!/][^>]*>/i;
const hasOtherThanMarkedWords = /<(?!\/?(?:a|b|br|cite|em|i|s|strong|sub|sup|u)\b)[a-z!/]/i;

/** Word and web pages write bold and italics this way. */
const standardNames: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
};

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(() => renameElements)
  .use(rehypeSanitize, allowedHtml)
  .use(() => dropEmptyClasses)
  .use(() => composeTexts)
  .use(rehypeStringify)
  .freeze();

/**
 * Brings an HTML body to the allow-list and to one spelling (NFC, canonical markup), so that doing it twice changes
 * nothing. Text without paragraphs of its own is cut into them at blank lines.
 *
 * @param html any text, hostile included
 * @returns safe HTML; never throws for any input text
 */
export function sanitizeHtml(html: string): string {
  const text = html.replace(/\r\n?/g, '\n');
  const clean = process(hasMarkup.test(text) ? text : escapeText(text));
  return hasOtherThanMarkedWords.test(clean) ? clean : process(toParagraphs(clean));
}

const process = (html: string): string => processor.processSync(html).toString().trim();

function renameElements(node: Nodes): void {
  if (node.type === 'element') node.tagName = standardNames[node.tagName] ?? node.tagName;
  if ('children' in node) node.children.forEach(renameElements);
}

/** The sanitiser leaves an empty list where it refused every class. */
function dropEmptyClasses(node: Nodes): void {
  if (node.type === 'element') {
    const { className, ...others } = node.properties;
    if (Array.isArray(className) && className.length === 0) node.properties = others;
  }
  if ('children' in node) node.children.forEach(dropEmptyClasses);
}

/**
 * Composes what was written as references or stood on both sides of something dropped, too. A stroke that would compose
 * with the end of the tag before it is dropped.
 */
function composeTexts(node: Nodes): void {
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = value.normalize('NFC');
  }
  if (!('children' in node)) return;
  const { children } = node;
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [before, last] = [children[index - 1], children[index]];
    if (before?.type !== 'text' || last?.type !== 'text') continue;
    before.value += last.value;
    children.splice(index, 1);
  }
  for (const child of children) {
    if (child.type === 'text') child.value = child.value.normalize('NFC').replace(/^\u0338+/, '');
    else composeTexts(child);
  }
}

function toParagraphs(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
