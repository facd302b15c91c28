import { expect, it } from 'vitest';
import { openEditor } from '../testing/open-editor.ts';
import { listTools } from '../toolbar/tools.ts';

function press(html: string, at: string, ...words: readonly string[]): string {
  const opened = openEditor(html);
  opened.at(at);
  for (const word of words) {
    const tool = listTools(opened.editor)
      .flat()
      .find((one) => one.word === word);
    if (tool?.run === undefined) throw new Error(`no button ${word} here`);
    tool.run(opened.editor.chain()).run();
  }
  return opened.html();
}

const table =
  '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td class="text-center">c</td><td>d</td></tr></tbody></table>';

it.each([
  ['a note comes last', '<p>a b</p>', ' b', ['footnote'], '<p>a<sup>[1]</sup> b</p><p><sup>[1]</sup> </p>'],
  [
    'a note before others is the first, and they count on',
    '<p>a b<sup>[1]</sup> c<sup>[2]</sup></p><p><sup>[1]</sup> one</p><p><sup>[2]</sup> two</p>',
    ' b',
    ['footnote'],
    '<p>a<sup>[1]</sup> b<sup>[2]</sup> c<sup>[3]</sup></p><p><sup>[1]</sup> </p><p><sup>[2]</sup> one</p><p><sup>[3]</sup> two</p>',
  ],
  [
    'a note between others stands between them',
    '<p>a<sup>[1]</sup> b c<sup>[2]</sup></p><p><sup>[1]</sup> one</p><p><sup>[2]</sup> two</p><p>end</p>',
    ' c',
    ['footnote'],
    '<p>a<sup>[1]</sup> b<sup>[2]</sup> c<sup>[3]</sup></p><p><sup>[1]</sup> one</p><p><sup>[2]</sup> </p><p><sup>[3]</sup> two</p><p>end</p>',
  ],
  [
    'a header row heads columns',
    table,
    'd',
    ['headerRow'],
    '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td class="text-center">c</td><td>d</td></tr></tbody></table>',
  ],
  [
    'a header column heads rows',
    table,
    'd',
    ['headerColumn'],
    '<table><tbody><tr><th scope="row">a</th><td>b</td></tr><tr><th scope="row" class="text-center">c</th><td>d</td></tr></tbody></table>',
  ],
  [
    'both head both',
    table,
    'd',
    ['headerRow', 'headerColumn'],
    '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row" class="text-center">c</th><td>d</td></tr></tbody></table>',
  ],
  [
    'a cell that is centred can be set to the right, and back',
    table,
    'c',
    ['alignRight', 'alignRight'],
    table.replace(' class="text-center"', ''),
  ],
  [
    'numbers are set by the table',
    table,
    'a',
    ['numbers'],
    table.replace('<table>', '<table class="numbers">'),
  ],
  [
    'a figure can be wide',
    '<figure><img data-media="m" alt="x"><figcaption>a</figcaption></figure>',
    'a',
    ['wideFigure'],
    '<figure class="wide"><img data-media="m" alt="x"><figcaption>a</figcaption></figure>',
  ],
  [
    'a figure can be taken out',
    '<p>b</p><figure><img data-media="m" alt="x"><figcaption>a</figcaption></figure>',
    'a',
    ['deleteFigure'],
    '<p>b</p>',
  ],
])('%s', (_title, html, at, words, expected) => {
  expect(press(html, at, ...words)).toBe(expected);
});

it('cells are merged with all they hold, and split again', () => {
  const { editor, html } = openEditor(table);
  const cells: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'tableCell') cells.push(position);
  });
  const [anchorCell = 0, headCell = 0] = cells;
  editor.chain().setCellSelection({ anchorCell, headCell }).mergeCells().run();
  expect(html()).toContain('<tr><td colspan="2"><p>a</p><p>b</p></td></tr>');
  editor.commands.splitCell();
  expect(html()).toContain('<tr><td><p>a</p><p>b</p></td><td></td></tr>');
});
