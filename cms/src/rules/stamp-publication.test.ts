import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileModels } from '../schema-files.ts';
import type { RuleParts } from './rule-parts.ts';
import { readStamps } from './stamp-publication.ts';

const now = '2026-03-05T04:00:00.000Z';
/** Nothing here asks the database. */
const parts = {
  getModel: createFileModels(join(__dirname, '..')),
  now: () => new Date(now),
} as unknown as RuleParts;
const draft = { id: 1, documentId: 'd1', slug: 'quyet-dinh' };

it.each([
  ['api::document.document', { issuedAt: '2026-02-03' }, '2026-02-02T17:00:00.000Z'],
  ['api::document.document', {}, now],
  ['api::notice.notice', { issuedAt: '2026-02-03T01:00:00.000Z' }, '2026-02-03T01:00:00.000Z'],
  ['api::article.article', {}, now],
  ['api::article.article', { pathDate: '2025-01-01T00:00:00.000Z' }, '2025-01-01T00:00:00.000Z'],
])('a %s with %j has the day %s in its address', async (uid, fields, pathDate) => {
  expect(await readStamps(parts, uid, { ...draft, ...fields })).toMatchObject({ pathDate, revision: 1 });
});
