import type { Editor } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { fill } from '../../../../i18n/fill.ts';
import { readSelectedFigure } from '../schema/figure.ts';
import type { Asked, Asset } from './questions.ts';

interface FigureWords {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

const listFields = ({ alt, caption, credit }: FigureWords): Asked['fields'] => [
  { name: 'alt', label: editorWords.figureAlt, value: alt },
  { name: 'caption', label: editorWords.figureCaption, value: caption },
  { name: 'credit', label: editorWords.figureCredit, value: credit },
];

const trimAll = ({ alt = '', caption = '', credit = '' }: Readonly<Record<string, string>>): FigureWords => ({
  alt: alt.trim(),
  caption: caption.trim(),
  credit: credit.trim(),
});

/** @returns the questions about a chosen picture; what the library knows of it stands there already */
export const askAboutFigure = (editor: Editor, asset: Asset): Asked => ({
  title: editorWords.figure,
  done: editorWords.insert,
  fields: listFields({ alt: asset.alternativeText ?? '', caption: asset.caption ?? '', credit: '' }),
  onAnswer(answers) {
    const words = trimAll(answers);
    const content = toCaption(editor, words).toJSON() as object[] | null;
    editor
      .chain()
      .focus()
      .insertContent({
        type: 'figure',
        attrs: { media: asset.documentId, alt: words.alt },
        content: content ?? [],
      })
      .run();
    return undefined;
  },
});

/** The same questions about the figure at the cursor. Marks and links in a caption stay while its words do. */
export function askAboutPlacedFigure(editor: Editor): Asked {
  const before = readWords(readSelectedFigure(editor)?.node);
  return {
    title: editorWords.editFigure,
    done: editorWords.save,
    fields: listFields(before),
    onAnswer(answers) {
      const words = trimAll(answers);
      const figure = readSelectedFigure(editor);
      if (figure === undefined) return undefined;
      const { node, position } = figure;
      const tr = editor.state.tr.setNodeAttribute(position, 'alt', words.alt);
      const start = position + 1;
      const end = start + node.content.size;
      if (words.caption !== before.caption) tr.replaceWith(start, end, toCaption(editor, words));
      else if (words.credit !== before.credit) {
        const { length } = node.textBetween(0, startOfCredit(node)).trimEnd();
        tr.replaceWith(start + length, end, toCredit(editor, length === 0 ? '' : ' ', words.credit));
      }
      editor.view.dispatch(tr);
      return undefined;
    },
  };
}

function toCaption(editor: Editor, { caption, credit }: FigureWords): Fragment {
  const text = caption === '' ? Fragment.empty : Fragment.from(editor.schema.text(caption));
  return text.append(toCredit(editor, caption === '' ? '' : ' ', credit));
}

function toCredit(editor: Editor, space: string, credit: string): Fragment {
  if (credit === '') return Fragment.empty;
  const words = fill(editorWords.creditOf, { name: credit });
  return Fragment.from([
    ...(space === '' ? [] : [editor.schema.text(space)]),
    editor.schema.text(words, [editor.schema.mark('cite')]),
  ]);
}

const isCredit = (node: Node): boolean => node.marks.some(({ type }) => type.name === 'cite');

/** The credit is the cited end of a caption. */
function startOfCredit(figure: Node): number {
  let end = figure.content.size;
  for (let at = figure.childCount - 1; at >= 0 && isCredit(figure.child(at)); at -= 1)
    end -= figure.child(at).nodeSize;
  return end;
}

function readWords(figure: Node | undefined): FigureWords {
  if (figure === undefined) return { alt: '', caption: '', credit: '' };
  const at = startOfCredit(figure);
  const [prefix = ''] = editorWords.creditOf.split('{name}');
  const credit = figure.textBetween(at, figure.content.size).trim();
  return {
    alt: String(figure.attrs['alt']),
    caption: figure.textBetween(0, at).trim(),
    credit: credit.startsWith(prefix) ? credit.slice(prefix.length) : credit,
  };
}
