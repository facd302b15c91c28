import { Node, type Editor } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { figureView } from './figure-view.ts';

/** Finds the address of a picture of the Media Library; undefined when it is gone. */
export type FindPicture = (documentId: string) => Promise<string | undefined>;

export interface FigureOptions {
  readonly findPicture: FindPicture;
  /** the writer wants to change the words of the figure that is selected */
  readonly onEdit: () => void;
}

/** A picture of the Media Library by its documentId, with a caption to type in; a credit stands in it as `cite`. */
export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addOptions: () => ({ findPicture: () => Promise.resolve(undefined), onEdit: () => undefined }),
  addAttributes: () => ({ media: { default: '' }, alt: { default: '' }, wide: { default: false } }),
  parseHTML: () => [
    { tag: 'figure', getAttrs: readFigure, contentElement: captionOf },
    { tag: 'img[data-media]', getAttrs: readImage },
    { tag: 'img', ignore: true },
  ],
  renderHTML: ({ node }) => [
    'figure',
    node.attrs['wide'] === true ? { class: 'wide' } : {},
    ['img', { 'data-media': String(node.attrs['media']), alt: String(node.attrs['alt']) }],
    ['figcaption', 0],
  ],
  addNodeView() {
    return figureView(this.options);
  },
});

/** @returns the figure in which the cursor stands or that is selected, and its place */
export function readSelectedFigure({ state }: Editor): { node: TextNode; position: number } | undefined {
  const { selection } = state;
  const { $from } = selection;
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure')
    return { node: selection.node, position: $from.pos };
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'figure') return { node, position: $from.before(depth) };
  }
  return undefined;
}

/** One picture and at most one caption; of anything else around it the parts are read one by one, and none is lost. */
function readFigure(figure: HTMLElement): false | Record<string, unknown> {
  const image = figure.querySelector<HTMLElement>('img[data-media]');
  const caption = captionOf(figure);
  const rest = [...figure.childNodes].filter((node) => node !== image && node !== caption);
  const isPlain = rest.every(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() === '');
  if (image === null || !isPlain || caption.querySelector('p, img, table, ul, ol') !== null) return false;
  return { ...readImage(image), wide: figure.classList.contains('wide') };
}

const readImage = (image: HTMLElement): Record<string, unknown> => ({
  media: image.dataset['media'] ?? '',
  alt: image.getAttribute('alt') ?? '',
});

const captionOf = (figure: globalThis.Node): HTMLElement =>
  (figure as HTMLElement).querySelector('figcaption') ??
  (figure as HTMLElement).ownerDocument.createElement('figcaption');
