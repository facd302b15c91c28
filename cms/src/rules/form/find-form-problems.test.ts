import { join } from 'node:path';
import { buildScriptVectors } from '@portal/shared-types/testing/script-vectors';
import { expect, it } from 'vitest';
import type { Fields } from '../../entries.ts';
import { createFileModels } from '../../schema-files.ts';
import { findFormProblems } from './find-form-problems.ts';

const getModel = createFileModels(join(__dirname, '../..'));
const now = new Date('2026-03-05T04:00:00Z');
const complete = { title: 'Tin', summary: 'Sapo', body: '<p>Nội dung</p>', category: { documentId: 'c' } };
const figure = (alt: string): Fields => ({ cover: { image: { documentId: 'm' }, alt } });

it.each<[string, Fields, string[]]>([
  ['a complete article has none', {}, []],
  ['an empty title', { title: '  ' }, ['title']],
  ['a body of empty tags', { body: '<p>&nbsp;</p><p></p>' }, ['body']],
  ['a body of one picture is not empty', { body: '<img data-media="x">' }, []],
  ['a missing category', { category: null }, ['category']],
  ['a title that is too long', { title: 'x'.repeat(251) }, ['title']],
  ['a cover without a picture', { cover: { image: null, alt: 'Mô tả ảnh' } }, ['cover.image']],
  ['an alt text that is too short', figure('Ảnh'), ['cover.alt']],
  ['an alt text that is a file name', figure('anh-bia.jpg'), ['cover.alt']],
  ['an alt text that a camera made', figure('IMG_2034'), ['cover.alt']],
  ['an alt text of 161 characters', figure('x'.repeat(161)), ['cover.alt']],
  ['an author without a name', { authors: [{ name: 'A' }, { name: '' }] }, ['authors.1.name']],
  [
    'an attachment of another kind',
    { attachments: [{ title: 'T', file: { ext: '.exe' } }] },
    ['attachments.0.file'],
  ],
  ['an old address that is no path', { legacyUrls: ['/tin/1.html', 'javascript:x'] }, ['legacyUrls']],
  ['a source that is no web address', { sourceUrl: 'javascript:x' }, ['sourceUrl']],
  [
    'a withdrawal before the publication',
    { publishAt: '2026-02-01T00:00:00Z', unpublishAt: '2026-01-01T00:00:00Z' },
    ['unpublishAt'],
  ],
])('%s', (_title, change, paths) => {
  const problems = findFormProblems(getModel, 'api::article.article', { ...complete, ...change }, now);
  expect(problems.map(({ path }) => path.join('.'))).toEqual(paths);
});

it('names the field and what to do, through components', () => {
  const [problem] = findFormProblems(
    getModel,
    'api::article.article',
    { ...complete, cover: { alt: 'Mô tả ảnh' } },
    now,
  );
  expect(problem?.message).toBe('“Ảnh đại diện › Tệp ảnh” còn trống, hãy điền vào');
});

it.each([
  ['api::article.article', 'sourceUrl'],
  ['api::banner.banner', 'url'],
  ['api::menu-item.menu-item', 'url'],
  ['api::site-link.site-link', 'url'],
  ['api::slide.slide', 'url'],
])('an address that would run a script, or leads elsewhere unseen, is refused in %s %s', (uid, field) => {
  const accepted = buildScriptVectors(() => 0).filter(({ text }) => {
    const problems = findFormProblems(getModel, uid, { ...complete, [field]: text }, now);
    return !problems.some(({ path }) => path.join('.') === field);
  });
  const site = 'https://portal.example';
  const led = accepted.map(({ text }) =>
    /^https?:\/\//.test(text) ? 'on the web' : new URL(text, site).origin,
  );
  expect(led.filter((place) => place !== 'on the web' && place !== site)).toEqual([]);
});

it('old addresses and the id of a video take no vector', () => {
  const fieldsOf = (text: string): Fields => ({
    ...complete,
    legacyUrls: [text],
    youtubeId: text,
    source: 'youtube',
  });
  const accepted = buildScriptVectors(() => 0).filter(({ text }) => {
    const problems = findFormProblems(getModel, 'api::video.video', fieldsOf(text), now);
    const paths = problems.map(({ path }) => path.join('.'));
    return !paths.includes('legacyUrls') || !paths.includes('youtubeId');
  });
  expect(accepted).toEqual([]);
});
