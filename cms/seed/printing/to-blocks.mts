/** A part of a text that is set in its own way. */
export type Block =
  | { readonly kind: 'heading' | 'subheading' | 'text' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/**
 * Reads the HTML that the seed's own texts are written in: one element a line.
 *
 * @throws Error for a line that is no such element, so that nothing is left out of the print
 */
export function toBlocks(lines: readonly string[]): Block[] {
  return lines.map((line) => {
    const [, name = '', inner = ''] = /^<(\w+)[^>]*>(.*)<\/\1>$/.exec(line) ?? [];
    const make = makers[name];
    if (make === undefined) throw new Error(`no element that can be printed: ${line}`);
    return make(inner);
  });
}

const makers: Readonly<Record<string, (inner: string) => Block>> = {
  h2: (inner) => ({ kind: 'heading', text: toText(inner) }),
  h3: (inner) => ({ kind: 'subheading', text: toText(inner) }),
  p: (inner) => ({ kind: 'text', text: toText(inner) }),
  blockquote: (inner) => ({ kind: 'quote', text: toText(inner) }),
  ul: (inner) => ({ kind: 'list', numbered: false, items: pick(inner, /<li>(.*?)<\/li>/g) }),
  ol: (inner) => ({ kind: 'list', numbered: true, items: pick(inner, /<li>(.*?)<\/li>/g) }),
  table: (inner) => ({
    kind: 'table',
    rows: [...inner.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      pick(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/g),
    ),
  }),
};

const pick = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, inner = '']) => toText(inner));

const toText = (html: string): string => html.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
