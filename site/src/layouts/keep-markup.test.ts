import { expect, it } from 'vitest';

import { keepMarkup } from './keep-markup.ts';

it('markup is rendered once for each source and form', async () => {
  const rendered: string[] = [];
  const render = (markup: string) => () => {
    rendered.push(markup);
    return Promise.resolve(markup);
  };
  const [before, after] = [{}, {}];
  expect(await keepMarkup(before, 'header', render('one'))).toBe('one');
  expect(await keepMarkup(before, 'header', render('two'))).toBe('one');
  expect(await keepMarkup(before, 'footer', render('three'))).toBe('three');
  expect(await keepMarkup(after, 'header', render('four'))).toBe('four');
  expect(rendered).toEqual(['one', 'three', 'four']);
});

it('a part that fails is not kept', async () => {
  const source = {};
  await expect(keepMarkup(source, 'header', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keepMarkup(source, 'header', () => Promise.resolve('now'))).toBe('now');
});
