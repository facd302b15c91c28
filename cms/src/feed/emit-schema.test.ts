import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicTypes } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';
import { listOwnAttributes, type GetModel } from '../models.ts';
import { createFileModels } from '../schema-files.ts';
import { emitSchema } from './emit-schema.ts';
import { publicUids } from './public-models.ts';

const source = join(__dirname, '..');
const getModel = createFileModels(source);

describe('the schema of the feed', () => {
  it('is the one that shared-types has', () => {
    const committed = readFileSync(join(source, '../../shared-types/schema.graphql'), 'utf8');
    expect(emitSchema(getModel)).toBe(committed);
  });

  it('leaves out what is private', () => {
    const sdl = emitSchema(getModel);
    expect(sdl).not.toMatch(/searchText|publishAt:/);
    expect(/type RedirectRecord \{[^}]*\}/.exec(sdl)?.[0]).not.toContain('source');
  });

  it('refuses an attribute that the press cannot read', () => {
    const withBlocks: GetModel = (uid) => ({ ...getModel(uid), attributes: { text: { type: 'blocks' } } });
    expect(() => emitSchema(withBlocks)).toThrow('text: the press cannot read the type blocks');
  });
});

it('relations are one-sided, so that a save changes only its own record', () => {
  const twoSided = publicTypes
    .filter((type) => type !== 'media')
    .flatMap((type) => listOwnAttributes(getModel(publicUids[type])))
    .filter(([, attribute]) => 'inversedBy' in attribute || 'mappedBy' in attribute)
    .map(([name]) => name);
  expect(twoSided).toEqual([]);
});
