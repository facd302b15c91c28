import { Node } from '@tiptap/core';

/** Finds the address of a picture of the Media Library; undefined when it is gone. */
export type FindPicture = (documentId: string) => Promise<string | undefined>;

export interface FigureOptions {
  readonly findPicture: FindPicture;
  readonly missing: string;
}

/** A picture of the Media Library by its documentId, with a caption to type in; a credit stands in it as `cite`. */
export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addOptions: () => ({ findPicture: () => Promise.resolve(undefined), missing: '' }),
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
    const { findPicture, missing } = this.options;
    return ({ node }) => {
      const dom = document.createElement('figure');
      const image = document.createElement('img');
      const contentDOM = document.createElement('figcaption');
      image.contentEditable = 'false';
      image.alt = String(node.attrs['alt']);
      image.dataset['media'] = String(node.attrs['media']);
      dom.append(image, contentDOM);
      void findPicture(String(node.attrs['media'])).then((address) => {
        if (address === undefined) image.alt = missing;
        else image.src = address;
      });
      // The address of the picture arrives late; without this the editor would draw the figure anew, and ask again.
      const ignoreMutation = ({ target }: { target: globalThis.Node }): boolean =>
        !contentDOM.contains(target);
      return { dom, contentDOM, ignoreMutation };
    };
  },
});

function readFigure(figure: HTMLElement): false | Record<string, unknown> {
  const image = figure.querySelector<HTMLElement>('img[data-media]');
  if (image === null) return false;
  return { ...readImage(image), wide: figure.classList.contains('wide') };
}

const readImage = (image: HTMLElement): Record<string, unknown> => ({
  media: image.dataset['media'] ?? '',
  alt: image.getAttribute('alt') ?? '',
});

const captionOf = (figure: globalThis.Node): HTMLElement =>
  (figure as HTMLElement).querySelector('figcaption') ??
  (figure as HTMLElement).ownerDocument.createElement('figcaption');
