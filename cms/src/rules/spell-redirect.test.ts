import { expect, it } from 'vitest';
import type { DocumentCall } from './document-rule.ts';
import { spellRedirect } from './spell-redirect.ts';

async function save(uid: string, data: Record<string, unknown>): Promise<unknown> {
  const call: DocumentCall = { uid, action: 'create', params: { data } };
  return spellRedirect(call, () => Promise.resolve(call.params.data));
}

it.each([
  ['/cu', '/cu/'],
  ['/cu/', '/cu/'],
  ['/', '/'],
  ['/tin/1.html', '/tin/1.html'],
  ['/tin-tuc/rss.xml', '/tin-tuc/rss.xml'],
  ['https://songlam.example', 'https://songlam.example'],
  [null, null],
])('%j is saved in a redirect as %j', async (path, spelled) => {
  expect(await save('api::redirect.redirect', { fromPath: path, toPath: path, kind: 'moved' })).toEqual({
    fromPath: spelled,
    toPath: spelled,
    kind: 'moved',
  });
});

it('what is not saved, and what is no redirect, stays as it is', async () => {
  expect(await save('api::redirect.redirect', { reason: 'x' })).toEqual({ reason: 'x' });
  expect(await save('api::article.article', { toPath: '/cu' })).toEqual({ toPath: '/cu' });
});
