import { Extension } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    headers: { nameHeaders: () => ReturnType };
  }
}

/** After cells became header cells: those of a whole header row head their columns, all others their rows. */
export const HeaderScopes = Extension.create({
  name: 'headerScopes',
  addCommands: () => ({
    nameHeaders:
      () =>
      ({ tr, dispatch }) => {
        if (dispatch) nameHeaders(tr);
        return true;
      },
  }),
});

function nameHeaders(tr: Transaction): void {
  const { $from } = tr.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const table = $from.node(depth);
    if (table.type.name !== 'table') continue;
    const start = $from.start(depth);
    table.forEach((row, place) => {
      const heads: number[] = [];
      row.forEach((cell, offset) => {
        if (cell.type.name === 'tableHeader') heads.push(start + place + 1 + offset);
      });
      const scope = heads.length === row.childCount ? 'col' : 'row';
      for (const head of heads) tr.setNodeAttribute(head, 'scope', scope);
    });
    return;
  }
}
