import { describe, expect, it } from 'vitest';
import { collectUnsaved, findDifferences, parseUnsaved, takeBack } from './unsaved-text.ts';

const opened = {
  saveMark: 'one',
  title: 'Tiêu đề',
  summary: 'Sapo',
  body: null,
  cover: { id: 4, alt: 'Cây cầu', image: { id: 9, documentId: 'file', mime: 'image/jpeg' } },
  authors: [{ id: 7, name: 'Hoa', __temp_key__: 'a0' }],
};
const hasField = (name: string): boolean => Object.hasOwn(opened, name);
const namesOf = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name);

describe('what was typed and not saved', () => {
  it('holds the changed fields alone, and neither marks nor the keys of rows', () => {
    const typed = {
      ...opened,
      title: 'Tiêu đề mới',
      body: '',
      authors: [{ id: 7, name: 'Hoa', __temp_key__: 'b1' }],
      saveMark: 'two',
    };
    expect(Object.keys(collectUnsaved(opened, typed, 1).fields)).toEqual(['title']);
  });

  it('is compared with what is stored now, and says where somebody else was faster', () => {
    const kept = collectUnsaved(opened, { ...opened, title: 'Của tôi', summary: 'Sapo của tôi' }, 1);
    const stored = { ...opened, saveMark: 'two', title: 'Của người khác' };
    expect(findDifferences(kept, stored, hasField)).toEqual([
      { name: 'title', stored: 'Của người khác', typed: 'Của tôi', isContested: true },
      { name: 'summary', stored: 'Sapo', typed: 'Sapo của tôi', isContested: false },
    ]);
  });

  it('leaves out what is stored already, what the form has no more, and what does not fit into it', () => {
    const kept = collectUnsaved(
      opened,
      { ...opened, title: 'Mới', summary: 'Khác', old: 'x', authors: [] },
      1,
    );
    const stored = { ...opened, title: 'Mới', authors: 'một dòng' };
    expect(namesOf(findDifferences(kept, stored, hasField))).toEqual(['summary']);
  });

  it('goes into the form with the mark of what is stored, other changes of others kept', () => {
    const kept = collectUnsaved(opened, { ...opened, title: 'Của tôi' }, 1);
    const stored = { ...opened, saveMark: 'two', summary: 'Của người khác' };
    const values = takeBack(kept, stored, findDifferences(kept, stored, hasField));
    expect(values).toEqual({ ...stored, title: 'Của tôi' });
  });

  it('brings the rows of its parts anew after a save by somebody else, and files as they are', () => {
    const cover = { ...opened.cover, alt: 'Cầu sông Lam' };
    const kept = collectUnsaved(opened, { ...opened, cover }, 1);
    for (const [mark, expected] of [
      ['one', cover],
      ['two', { alt: cover.alt, image: cover.image }],
    ] as const) {
      const stored = { ...opened, saveMark: mark };
      expect(takeBack(kept, stored, findDifferences(kept, stored, hasField))['cover']).toEqual(expected);
    }
  });

  it('is the same after the store of the browser', () => {
    const kept = collectUnsaved(
      opened,
      { ...opened, title: '<img src=x onerror=alert(1)>', summary: null },
      5,
    );
    expect(parseUnsaved(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"keptAt":"now","mark":"","fields":{}}',
    '{"keptAt":1,"mark":"","fields":[]}',
    '{"keptAt":1e999,"mark":"","fields":{}}',
  ])('is none when the store holds %j', (json) => {
    expect(parseUnsaved(json)).toBeNull();
  });

  it('never reaches the mark or the prototype of a form, whatever the store holds', () => {
    const json =
      '{"keptAt":1,"mark":"","fields":{"saveMark":{"typed":"x","openedAs":""},"__proto__":{"typed":{"a":1},"openedAs":""},"title":5}}';
    const kept = parseUnsaved(json);
    if (kept === null) throw new Error('not read');
    const differences = findDifferences(kept, opened, hasField);
    expect(differences).toEqual([]);
    expect(Object.getPrototypeOf(takeBack(kept, opened, differences))).toBe(Object.prototype);
  });
});
