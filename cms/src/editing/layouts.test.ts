import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enumWords } from '../i18n/enum-words.ts';
import { labels } from '../i18n/labels.ts';
import { listOwnAttributes, type Attribute } from '../models.ts';
import { createFileModels } from '../schema-files.ts';
import { toCells } from './layouts/layout.ts';
import { layouts } from './layouts.ts';

const sourceDir = join(__dirname, '..');
const getModel = createFileModels(sourceDir);
const contentTypes = globSync('api/*/content-types/*/schema.json', { cwd: sourceDir }).map((path) => {
  const [, api = '', , type = ''] = path.split('/');
  return `api::${api}.${type}`;
});
const components = globSync('components/*/*.json', { cwd: sourceDir }).map((path) =>
  path.slice('components/'.length, -'.json'.length).replace('/', '.'),
);
const models = [...contentTypes, ...components].map((uid) => ({ uid }));

/** Carried by forms, not shown in them. */
const carried: ReadonlySet<string> = new Set(['saveMark']);

const isShown = ([name, attribute]: [string, Attribute]): boolean =>
  attribute.visible !== false && !carried.has(name);
const shownFields = (uid: string): string[] =>
  listOwnAttributes(getModel(uid))
    .filter(isShown)
    .map(([name]) => name);

describe('the desk', () => {
  it('speaks of no type that does not exist', () => {
    const known = new Set(models.map(({ uid }) => uid));
    expect([...Object.keys(layouts), ...Object.keys(labels)].filter((uid) => !known.has(uid))).toEqual([]);
  });

  it.each(models)('shows every field of $uid once, in rows that fit', ({ uid }) => {
    const rows = (layouts[uid]?.edit ?? []).map(toCells);
    expect(
      rows
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(shownFields(uid).sort());
    for (const row of rows) expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
  });

  it.each(models)('has a label for every field of $uid, and none too many', ({ uid }) => {
    expect(Object.keys(labels[uid] ?? {}).sort()).toEqual(shownFields(uid).sort());
  });

  it.each(models)('lists and sorts $uid by fields that it has', ({ uid }) => {
    const fields = new Set([...shownFields(uid), 'id', 'updatedAt']);
    const { list = [], mainField = '', sort = [mainField], relatedBy = mainField } = layouts[uid] ?? {};
    expect([...list, mainField, relatedBy, sort[0]].filter((field) => !fields.has(field))).toEqual([]);
  });

  it('has a word for every value of every enumeration', () => {
    const values = models.flatMap(({ uid }) =>
      listOwnAttributes(getModel(uid)).flatMap(([, attribute]) => attribute.enum ?? []),
    );
    expect([...new Set(values)].sort()).toEqual(Object.keys(enumWords).sort());
  });
});
