import { expect, it } from 'vitest';
import type { GetModel } from '../models.ts';
import { toLoadOrder } from './load-order.ts';

const getModel: GetModel = () => ({
  attributes: {
    related: { type: 'relation', relation: 'manyToMany', target: 'a' },
    category: { type: 'relation', relation: 'manyToOne', target: 'b' },
  },
});
const order = (entries: Parameters<typeof toLoadOrder>[2]): string[] =>
  toLoadOrder(getModel, 'a', entries).map(({ key }) => key);

it('what an entry refers to comes first, and all else stays in its place', () => {
  expect(
    order([
      { key: 'one', related: ['three'] },
      { key: 'two', category: 'one' },
      { key: 'three', related: ['four'] },
      { key: 'four' },
    ]),
  ).toEqual(['four', 'three', 'one', 'two']);
});

it('a circle is named', () => {
  expect(() =>
    order([
      { key: 'one', related: ['two'] },
      { key: 'two', related: ['one'] },
    ]),
  ).toThrow('a one refers to itself');
});
