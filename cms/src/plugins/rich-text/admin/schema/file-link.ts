import { Mark } from '@tiptap/core';

/** A link to a file of the Media Library by its documentId; pages give it its address. */
export const FileLink = Mark.create({
  name: 'fileLink',
  // Before the link with an address, which would take the element.
  priority: 1001,
  inclusive: false,
  excludes: 'link fileLink',
  addAttributes: () => ({
    media: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['media'] ?? '',
      renderHTML: ({ media }: Record<string, unknown>) => ({ 'data-media': media }),
    },
  }),
  parseHTML: () => [{ tag: 'a[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});
