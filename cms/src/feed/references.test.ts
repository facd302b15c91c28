import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileModels } from '../schema-files.ts';
import { listReferences } from './references.ts';

it('finds every relation and medium, those in components too', () => {
  const references = listReferences(createFileModels(join(__dirname, '..')));
  expect(
    references.map(({ owner, path, required }) => `${owner}.${path.join('.')}${required ? '!' : ''}`),
  ).toEqual([
    'siteSetting.logo',
    'category.parent',
    'article.cover.image!',
    'article.category!',
    'article.attachments.file!',
    'article.related',
    'article.seo.shareImage',
  ]);
});
