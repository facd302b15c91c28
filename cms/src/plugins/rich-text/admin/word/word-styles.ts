/** What mammoth does not know by itself. Word keeps these names in every language. */
export const wordStyles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='title'] => h1:fresh",
  "p[style-name='caption'] => p.MsoCaption:fresh",
  "p[style-name='Caption'] => p.MsoCaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='portal center'] => p[align='center']:fresh",
  "p[style-name='portal right'] => p[align='right']:fresh",
  "r[style-name='Emphasis'] => em",
  'u => u',
];

interface Part {
  readonly type?: string;
  readonly children?: readonly Part[];
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  readonly numbering?: unknown;
}

const plain: readonly unknown[] = [undefined, null, 'Normal', 'Body Text', 'No Spacing', 'Normal (Web)'];

/** mammoth reads styles only; a paragraph that is centred or set to the right by hand gets a style of its own here. */
export function alignParagraphs(part: Part): Part {
  const children = part.children?.map(alignParagraphs);
  const inner = children === undefined ? part : { ...part, children };
  const side = { center: 'center', right: 'right', end: 'right' }[part.alignment ?? ''];
  if (
    part.type !== 'paragraph' ||
    side === undefined ||
    Boolean(part.numbering) ||
    !plain.includes(part.styleName)
  )
    return inner;
  return { ...inner, styleId: `portal-${side}`, styleName: `portal ${side}` } as Part;
}
