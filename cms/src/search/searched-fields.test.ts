import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileModels } from '../schema-files.ts';
import { searchedFields, toSearchText } from './searched-fields.ts';

const getModel = createFileModels(join(__dirname, '..'));

describe('the text in which a search looks', () => {
  it('is folded, and takes every part of a list', () => {
    const entry = { title: 'Đại học  Sông Lam', authors: [{ name: 'Nguyễn Ánh' }, { name: 'Lê Đỗ' }] };
    expect(toSearchText(entry, ['title', 'authors.name'])).toBe('dai hoc song lam nguyen anh le do');
  });

  it('has a number with its separators and without', () => {
    expect(toSearchText({ number: '05-CT/TW' }, ['number'])).toBe('05-ct/tw 05 ct tw');
  });

  it('leaves out what is empty', () => {
    expect(
      toSearchText({ title: 'Một', kicker: null, figure: null }, ['kicker', 'title', 'figure.alt']),
    ).toBe('mot');
  });

  it.each(Object.keys(searchedFields))('of %s replaces every other search in its texts', (uid) => {
    const texts = Object.entries(getModel(uid).attributes).filter(
      ([, { type, searchable }]) => ['string', 'text'].includes(type) && searchable !== false,
    );
    expect(texts.map(([name]) => name)).toEqual(['searchText']);
  });

  it.each(Object.entries(searchedFields))('of %s is made from fields that it has', (uid, paths) => {
    const { attributes } = getModel(uid);
    expect(paths.filter((path) => attributes[path.split('.')[0] ?? ''] === undefined)).toEqual([]);
  });
});
