import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../src/entries.ts';
import { partOf, serviceOf } from '../src/services.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';

const dataDir = mkdtempSync(join(tmpdir(), 'portal-access-'));
const env = {
  PORTAL_SEED: 'demo',
  PORTAL_SEED_DATE: '2026-03-01',
  PORTAL_ADMIN_EMAIL: 'quantri@songlam.example',
  PORTAL_ADMIN_PASSWORD: 'Mat-khau-2026',
  PORTAL_HOOK_URL: 'http://127.0.0.1:9/hooks/content',
  PORTAL_HOOK_SECRET: 'test-hook-secret-0123456789',
};
let cms: BootedCms;

beforeAll(async () => {
  cms = await bootCms({ dataDir, port: 0, env });
}, 60_000);

afterAll(async () => {
  await cms.stop();
  rmSync(dataDir, { recursive: true });
});

async function probe(
  path: string,
  token?: string,
  query?: string,
): Promise<{ status: number; text: string }> {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(query === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const body = query === undefined ? {} : { method: 'POST', body: JSON.stringify({ query }) };
  const answer = await fetch(`${cms.url}${path}`, { headers, ...body });
  return { status: answer.status, text: await answer.text() };
}

describe('the public', () => {
  it.each(['{ feed { position } }', '{ __schema { types { name } } }', '{ articleRecords { title } }'])(
    'is refused at GraphQL: %s',
    async (query) => {
      expect((await probe('/graphql', undefined, query)).status).toBe(401);
      expect((await probe('/graphql', 'some-other-token', query)).status).toBe(401);
    },
  );

  it.each([
    '/api/articles',
    '/api/articles?status=draft',
    '/api/categories?filters[articles][title][$contains]=a',
    '/api/upload/files',
    '/api/i18n/locales',
    '/api/content-type-builder/content-types',
  ])('finds nothing at REST: %s', async (path) => {
    expect((await probe(path)).status).toBe(404);
    expect((await probe(path, cms.token)).status).toBe(404);
  });
});

describe('the build token', () => {
  it.each([
    ['introspection', '{ __schema { types { name } } }'],
    ['drafts by status', '{ articleRecords(status: DRAFT) { title } }'],
    ['filters', '{ articleRecords(filters: { title: "x" }) { title } }'],
    ['private fields', '{ articleRecords { searchText } }'],
    ['relations from inside', '{ articleRecords { category { name } } }'],
    ['mutations', 'mutation { createArticle { documentId } }'],
    ['more than one answer holds', '{ articleRecords(limit: 1001) { title } }'],
  ])('does not give %s', async (_title, query) => {
    const { text } = await probe('/graphql', cms.token, query);
    expect(text).toContain('"errors"');
    expect(text).not.toContain('Khai giảng');
  });

  it('reads published articles and no draft', async () => {
    const { text } = await probe('/graphql', cms.token, '{ articleRecords { title } }');
    expect(text).toContain('Khai giảng');
    expect(text).not.toContain('bản nháp');
  });
});

it('a second start changes nothing', async () => {
  const count = async (): Promise<unknown> => ({
    feed: await cms.ask('{ feed { journal position counts { type n } } }'),
    tokens: await rowsOf(cms.strapi, 'admin::api-token').count(),
    permissions: await rowsOf(cms.strapi, 'admin::permission').count(),
    roles: (await rowsOf(cms.strapi, 'admin::role').findMany({ orderBy: { id: 'asc' } })).map(
      (role) => role['code'],
    ),
    users: await rowsOf(cms.strapi, 'admin::user').count(),
    webhooks: await (
      partOf(cms.strapi, 'webhookStore') as { findWebhooks(): Promise<unknown> }
    ).findWebhooks(),
  });
  const before = await count();
  await cms.stop();
  cms = await bootCms({ dataDir, port: 0, env });
  expect(await count()).toEqual(before);
  expect(before).toMatchObject({ tokens: 1, users: 1, roles: ['strapi-super-admin', 'portal-editor'] });
}, 60_000);

it('labels are Vietnamese after the first start', async () => {
  const contentTypes = serviceOf(cms.strapi, 'plugin::content-manager.content-types') as {
    findConfiguration(model: { uid: string }): Promise<unknown>;
  };
  const configuration = await contentTypes.findConfiguration({ uid: 'api::article.article' });
  expect(configuration).toMatchObject({
    settings: { mainField: 'title', defaultSortBy: 'postedAt', defaultSortOrder: 'DESC' },
    metadatas: { title: { edit: { label: 'Tiêu đề' }, list: { label: 'Tiêu đề' } } },
    layouts: { list: ['title', 'category', 'postedAt'] },
  });
});
