import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findMatches, type Match } from './find-matches.ts';

interface Found {
  readonly wanted: string;
  readonly matches: readonly Match[];
  /** which of them is shown, from 0 */
  readonly at: number;
}

const nothing: Found = { wanted: '', matches: [], at: 0 };
const key = new PluginKey<Found>('find');

/** Marks every place of the wanted words in the text, one of them as the place where the reader is. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => nothing,
        apply(tr, found) {
          const changed = (tr.getMeta(key) as Found | undefined) ?? found;
          if (changed.wanted === '') return nothing;
          if (changed === found && !tr.docChanged) return found;
          const matches = listMatches(tr.doc, changed.wanted);
          return { ...changed, matches, at: Math.max(0, Math.min(changed.at, matches.length - 1)) };
        },
      },
      props: {
        decorations(state) {
          const { matches, at } = key.getState(state) ?? nothing;
          const marks = matches.map(({ from, to }, n) =>
            Decoration.inline(from, to, { class: n === at ? 'found found-here' : 'found' }),
          );
          return DecorationSet.create(state.doc, marks);
        },
      },
      view: () => ({
        update(view, before) {
          const found = key.getState(view.state);
          if (found === key.getState(before) || found?.matches.length === 0) return;
          view.dom.querySelector('.found-here')?.scrollIntoView({ block: 'nearest' });
        },
      }),
    }),
  ],
});

function listMatches(doc: Node, wanted: string): Match[] {
  const matches: Match[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return;
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    const start = position + 1;
    matches.push(
      ...findMatches(text, wanted).map(({ from, to }) => ({ from: start + from, to: start + to })),
    );
  });
  return matches;
}

/** @returns how many places there are, and which is shown, from 1 */
export function readFound(editor: Editor): { count: number; at: number } {
  const { matches, at } = key.getState(editor.state) ?? nothing;
  return { count: matches.length, at: matches.length === 0 ? 0 : at + 1 };
}

/** Looks for words from the cursor on; '' ends the search. */
export function find(editor: Editor, wanted: string): void {
  const matches = listMatches(editor.state.doc, wanted);
  const next = matches.findIndex(({ from }) => from >= editor.state.selection.from);
  show(editor, { wanted, matches, at: Math.max(0, next) });
}

/** Goes to the next place, or back by -1, around the ends. */
export function goToFound(editor: Editor, step: 1 | -1): void {
  const found = key.getState(editor.state) ?? nothing;
  const { length } = found.matches;
  if (length > 0) show(editor, { ...found, at: (found.at + step + length) % length });
}

/** Ends the search with the cursor on the place that was shown. */
export function leaveFound(editor: Editor): void {
  const { matches, at } = key.getState(editor.state) ?? nothing;
  const place = matches[at];
  const tr = editor.state.tr.setMeta(key, nothing);
  if (place !== undefined)
    tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}

const show = (editor: Editor, found: Found): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, found).setMeta('addToHistory', false));
