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
    'topic.banner.image!',
    'page.parent',
    'page.seo.shareImage',
    'menuItem.page!',
    'menuItem.parent',
    'article.cover.image!',
    'article.category!',
    'article.topics',
    'article.attachments.file!',
    'article.related',
    'article.seo.shareImage',
    'notice.attachments.file!',
    'notice.seo.shareImage',
    'document.documentType!',
    'document.subjects',
    'document.issuingBody!',
    'document.files.file!',
    'document.replaces',
    'document.amends',
    'document.seo.shareImage',
    'video.file',
    'video.poster.image!',
    'video.captions',
    'video.topics',
    'video.seo.shareImage',
    'schedule.unit',
    'album.cover.image!',
    'album.seo.shareImage',
    'photo.album',
    'photo.figure.image!',
    'banner.image',
    'slide.figure.image!',
    'siteLink.logo',
  ]);
});
