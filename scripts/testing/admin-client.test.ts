import { afterEach, describe, expect, it } from 'vitest';

import { startListener, type Listener } from '../publisher/testing/listener.ts';
import { createAdminClient } from './admin-client.ts';

const article = 'api::article.article';

describe('An administrator of a long test', () => {
  let cms: Listener;
  afterEach(() => cms.close());

  const startCms = async (): Promise<void> => {
    cms = await startListener();
    cms.answer = ({ headers }) => (headers.authorization === 'Bearer new' ? 200 : 401);
  };

  it('goes on in another session when one has ended', async () => {
    await startCms();
    const admin = createAdminClient(cms.url, 'old', () => Promise.resolve('new'));
    await admin.unpublish(article, 'a1');
    await admin.unpublish(article, 'a1');
    expect(cms.heard.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer old',
      'Bearer new',
      'Bearer new',
    ]);
    expect(admin.token).toBe('new');
  });

  it('is told when the other session is refused too, or when there is none', async () => {
    await startCms();
    const refused = createAdminClient(cms.url, 'old', () => Promise.resolve('older'));
    await expect(refused.unpublish(article, 'a1')).rejects.toThrow(/unpublish: 401/);
    expect(cms.heard.length).toBe(2);
    await expect(createAdminClient(cms.url, 'old').unpublish(article, 'a1')).rejects.toThrow(/401/);
    expect(cms.heard.length).toBe(3);
  });
});
