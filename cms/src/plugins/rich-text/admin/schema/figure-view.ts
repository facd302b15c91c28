import type { NodeViewRenderer } from '@tiptap/core';
import { editorWords } from '../../../../i18n/editor-words.ts';
import type { FigureOptions } from './figure.ts';

/** A figure as the writer sees it: the picture, what it says to those who do not see it, and its caption. */
export const figureView =
  ({ findPicture, onEdit }: FigureOptions): NodeViewRenderer =>
  ({ node: first, editor, getPos }) => {
    let shown = first;
    const dom = document.createElement('figure');
    const image = document.createElement('img');
    const facts = document.createElement('div');
    const alt = document.createElement('span');
    const edit = document.createElement('button');
    const contentDOM = document.createElement('figcaption');
    image.contentEditable = facts.contentEditable = 'false';
    facts.className = 'facts';
    contentDOM.dataset['hint'] = editorWords.captionHere;
    edit.type = 'button';
    edit.tabIndex = -1;
    edit.textContent = editorWords.editFigure;
    edit.addEventListener('click', () => {
      const position = getPos();
      if (position === undefined || !editor.isEditable) return;
      editor.commands.setNodeSelection(position);
      onEdit();
    });
    facts.append(alt, edit);
    dom.append(image, facts, contentDOM);

    function show(): void {
      const { alt: words, media, wide } = shown.attrs as { alt: string; media: string; wide: boolean };
      dom.classList.toggle('wide', wide);
      facts.classList.toggle('lacking', words === '');
      alt.textContent = words === '' ? editorWords.altMissing : `${editorWords.figureAlt}: ${words}`;
      image.alt = words;
      if (image.dataset['media'] === media) return;
      image.dataset['media'] = media;
      void findPicture(media)
        .catch(() => undefined)
        .then((address) => {
          if (address === undefined) image.alt = editorWords.pictureMissing;
          else image.src = address;
        });
    }
    show();

    return {
      dom,
      contentDOM,
      update(node) {
        if (node.type !== shown.type) return false;
        shown = node;
        show();
        return true;
      },
      // The address of the picture arrives late; without this the editor would draw the figure anew, and ask again.
      ignoreMutation: ({ target }) => !contentDOM.contains(target),
      stopEvent: ({ target }) => target === edit,
    };
  };
