import { expect, it } from 'vitest';
import { openEditor } from '../testing/open-editor.ts';
import { askAbout, askAboutAsset, type Asked } from './questions.ts';

const valuesOf = ({ fields }: Asked): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

const image = '<img data-media="m" alt="Phòng đọc">';
const figure = `<figure>${image}<figcaption>Phòng <em>đọc</em> mới <cite>Ảnh: An</cite></figcaption></figure>`;

it.each([
  [{}, figure],
  [{ alt: 'Phòng đọc mới' }, figure.replace('"Phòng đọc"', '"Phòng đọc mới"')],
  [{ credit: 'Lê Hòa' }, figure.replace('An<', 'Lê Hòa<')],
  [{ credit: '' }, figure.replace('<cite>Ảnh: An</cite>', '').replace('mới ', 'mới')],
  [{ caption: ' Phòng mượn ' }, figure.replace('Phòng <em>đọc</em> mới', 'Phòng mượn')],
  [{ caption: '', credit: '' }, `<figure>${image}</figure>`],
])('of a placed figure only what was answered anew changes: %j', (answers, expected) => {
  const { editor, at, html } = openEditor(`<p>a</p>${figure}`);
  at('mới');
  const asked = askAbout.editFigure(editor);
  expect(valuesOf(asked)).toEqual({ alt: 'Phòng đọc', caption: 'Phòng đọc mới', credit: 'An' });
  expect(asked.onAnswer({ ...valuesOf(asked), ...answers })).toBeUndefined();
  expect(html()).toBe(`<p>a</p>${expected}`);
});

it.each([
  ['', 'Quy chế', '<p>a<a data-media="f">Quy chế</a>b c</p>'],
  ['b c', 'b c', '<p>a<a data-media="f">b c</a></p>'],
  ['b c', 'Quy chế', '<p>a<a data-media="f">Quy chế</a></p>'],
])('a file of the library is linked by its documentId', (selected, title, expected) => {
  const { editor, at, html } = openEditor('<p>ab c</p>');
  at(selected === '' ? 'b' : selected, selected !== '');
  const asked = askAboutAsset.file(editor, { documentId: 'f', name: 'Quy chế.pdf' });
  expect(valuesOf(asked)).toEqual({ title: selected === '' ? 'Quy chế' : selected });
  expect(asked.onAnswer({ title: ' ' })).toContain('tên tệp');
  expect(asked.onAnswer({ title })).toBeUndefined();
  expect(html()).toBe(expected);
});

it.each([
  ['https://example.org/a', '<p>a<a href="https://example.org/a">b</a></p>', undefined],
  ['', '<p>ab</p>', undefined],
  ['javascript:x()', '<p>ab</p>', expect.stringContaining('https://')],
  ['//evil.example', '<p>ab</p>', expect.stringContaining('https://')],
])('the address %j is linked or refused', (href, expected, answer) => {
  const { editor, at, html } = openEditor('<p>ab</p>');
  at('b', true);
  expect(askAbout.link(editor).onAnswer({ href })).toEqual(answer);
  expect(html()).toBe(expected);
});

it('a video of YouTube is a link with its name, and nothing else is one', () => {
  const { editor, html } = openEditor('');
  expect(
    askAbout.youtube(editor).onAnswer({ address: 'https://evil.example/watch?v=abcdefghij1' }),
  ).toContain('YouTube');
  askAbout.youtube(editor).onAnswer({ address: 'https://youtu.be/abcdefghij1', title: 'Khai giảng' });
  expect(html()).toBe('<p><a href="https://www.youtube.com/watch?v=abcdefghij1">Khai giảng</a></p>');
});

it('a table gets its name', () => {
  const rows = '<tbody><tr><td>a</td></tr></tbody>';
  const { editor, at, html } = openEditor(`<table>${rows}</table>`);
  at('a');
  askAbout.tableName(editor).onAnswer({ caption: 'Số liệu' });
  expect(html()).toBe(`<table><caption>Số liệu</caption>${rows}</table>`);
});
