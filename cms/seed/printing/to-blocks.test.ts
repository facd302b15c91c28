import { expect, it } from 'vitest';
import { toBlocks } from './to-blocks.mts';

it('each line of the seed becomes a block to print', () => {
  expect(
    toBlocks([
      '<h2>Điều 1</h2>',
      '<p>Chi <strong>từng</strong> việc &amp; người.</p>',
      '<ol><li>Một</li><li>Hai</li></ol>',
      '<table class="numbers"><thead><tr><th scope="col">Năm</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    ]),
  ).toEqual([
    { kind: 'heading', text: 'Điều 1' },
    { kind: 'text', text: 'Chi từng việc & người.' },
    { kind: 'list', numbered: true, items: ['Một', 'Hai'] },
    { kind: 'table', rows: [['Năm'], ['1']] },
  ]);
});

it.each(['chữ trần', '<p>hai</p><p>đoạn</p>x', '<aside>x</aside>'])(
  'nothing is left out of the print in silence: %s',
  (line) => {
    expect(() => toBlocks([line])).toThrow('no element that can be printed');
  },
);
