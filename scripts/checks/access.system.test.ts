import { describe, expect, inject, it } from 'vitest';

const { cmsUrl } = inject('settings');
const token = inject('buildToken');

async function ask(query: string, authorization?: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${cmsUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.text() };
}

const reads = [
  '{ feed { position } }',
  '{ articleRecords { title } }',
  '{ articles { title } }',
  '{ articles(status: DRAFT) { title } }',
  '{ articles(filters: { createdBy: { email: { contains: "a" } } }) { documentId } }',
  '{ articles_connection { nodes { title } } }',
  '{ uploadFiles { url } }',
  '{ usersPermissionsUsers { email } }',
  '{ i18NLocales { code } }',
  '{ __schema { types { name } } }',
  '{ __type(name: "ArticleRecord") { fields { name } } }',
  'mutation { createArticle(data: { title: "x" }) { documentId } }',
  'mutation { deleteUploadFile(id: 1) { name } }',
];

describe('nobody without the token reads anything', () => {
  it.each(reads)('%s', async (query) => {
    const { status, body } = await ask(query);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/"data":\{"(?!.*:null)/);
  });

  it.each(['Bearer wrong', `Bearer ${'0'.repeat(64)}`, 'Bearer', `Basic ${token}`])(
    'with %s',
    async (authorization) => {
      expect((await ask('{ feed { position } }', authorization)).status).toBe(401);
    },
  );

  it.each([
    '/api/articles',
    '/api/articles?status=draft',
    '/api/categories',
    '/api/site-setting',
    '/api/redirects',
    '/api/upload/files',
    '/api/users',
    '/api/users/me',
    '/api/journal-rows',
    '/api/i18n/locales',
  ])('GET %s', async (path) => {
    const response = await fetch(`${cmsUrl}${path}`);
    expect([401, 403, 404]).toContain(response.status);
  });
});

describe('the build token reads the feed and the records, and nothing else', () => {
  const bearer = `Bearer ${token}`;

  it('reads the feed and published records', async () => {
    const { status, body } = await ask(
      '{ feed { position counts { type n } } articleRecords(limit: 1) { documentId title } }',
      bearer,
    );
    expect(status).toBe(200);
    expect(body).toMatch(/"articleRecords":\[\{"documentId":"[a-z0-9]+","title":".+"\}\]/);
  });

  it.each(reads.slice(2))('is refused %s', async (query) => {
    const { body } = await ask(query, bearer);
    expect(body).toContain('"errors"');
    expect(body).not.toMatch(/"data":\{"(?!.*:null)/);
  });

  it('never gets a draft by naming its id, nor fields that stay in the CMS', async () => {
    const published = await ask('{ articleRecords { documentId } feed { counts { type n } } }', bearer);
    const count = /"type":"article","n":(\d+)/.exec(published.body)?.[1];
    expect(published.body.match(/"documentId"/g)?.length).toBe(Number(count));
    for (const field of ['searchText', 'createdBy', 'publishAt', 'unpublishAt', 'status']) {
      expect((await ask(`{ articleRecords { ${field} } }`, bearer)).body).toContain('"errors"');
    }
  });

  it.each(['/api/articles', '/api/articles?status=draft', '/api/categories', '/api/upload/files'])(
    'is refused GET %s',
    async (path) => {
      const response = await fetch(`${cmsUrl}${path}`, { headers: { authorization: bearer } });
      expect([401, 403, 404]).toContain(response.status);
    },
  );

  it.each(['POST', 'PUT', 'DELETE'])('is refused %s on REST', async (method) => {
    const response = await fetch(`${cmsUrl}/api/articles`, {
      method,
      headers: { authorization: bearer, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { title: 'x' } }),
    });
    expect([401, 403, 404, 405]).toContain(response.status);
  });
});
