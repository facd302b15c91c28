import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { wireArticle } from '../../site/src/replica/testing/wire-records.ts';
import { openSearch } from '../../site/src/search/search.ts';
import { openPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

let publisher: PublisherFixture;

beforeEach(async () => {
  publisher = await openPublisherFixture({});
  publisher.cms.put('article', wireArticle('a1', { title: 'Đại hội chi bộ' }));
  publisher.cms.put('article', wireArticle('a2', { title: 'Khai giảng năm học' }));
  await publisher.start();
});

afterEach(() => publisher.close());

/** @returns titles that a reader finds now, as from a page just opened */
async function find(text: string): Promise<string[]> {
  const search = openSearch((path) => Promise.resolve(JSON.parse(publisher.read(path)) as unknown));
  const found = await search({ text });
  return (await found.read(0, 20)).map(({ title }) => title);
}

const waitForIndex = (): Promise<unknown> =>
  publisher.waitFor(
    ({ state, search, release }) => state === 'live' && release !== null && search?.release === release.id,
  );

const indexDir = (): string => join(publisher.settings.dataDir, 'site/hashed/chi-muc');

describe('What is published', () => {
  it('is found when its index is live, and no more when it was withdrawn, before the next index', async () => {
    await waitForIndex();
    expect(await find('dai hoi')).toEqual(['Đại hội chi bộ']);
    publisher.cms.remove('article', 'a1');
    const before = publisher.read('manifest.json');
    await publisher.post('/hooks/content');
    // Never do readers have the new pages and still find the entry.
    while (publisher.read('manifest.json') === before) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await find('dai hoi')).toEqual([]);
    await waitForIndex();
    expect(await find('dai hoi')).toEqual([]);
    expect(await find('khai giang')).toEqual(['Khai giảng năm học']);
    expect(JSON.parse(publisher.read('chi-muc/goc.json'))).toMatchObject({ gone: { count: 0, keys: [] } });
  });

  it('is found as it was after a rollback, and as it is after the resume', async () => {
    await waitForIndex();
    await publisher.change('Đại hội đảng bộ');
    await publisher.waitFor(({ feed }) => feed.live === feed.cms && (feed.live ?? 0) > 3);
    await waitForIndex();
    expect(await find('dai hoi')).toEqual(['Đại hội đảng bộ']);
    await publisher.post('/rollback');
    expect(await find('dai hoi')).toEqual(['Đại hội chi bộ']);
    await publisher.stop();
    await publisher.start();
    expect(await find('dai hoi')).toEqual(['Đại hội chi bộ']);
    await publisher.post('/resume');
    await waitForIndex();
    expect(await find('dai hoi')).toEqual(['Đại hội đảng bộ']);
  });

  it('and withdrawn before a rollback is found no more from the resume on', async () => {
    await waitForIndex();
    const publish = async (): Promise<void> => {
      const before = publisher.read('manifest.json');
      await publisher.post('/hooks/content');
      await publisher.waitFor(() => publisher.read('manifest.json') !== before);
      await waitForIndex();
    };
    publisher.cms.put('article', wireArticle('a3', { title: 'Bế giảng' }));
    await publish();
    publisher.cms.remove('article', 'a1');
    await publish();
    for (let step = 0; step < 2; step += 1) await publisher.post('/rollback', { confirm: true });
    expect(await find('dai hoi')).toEqual(['Đại hội chi bộ']);
    const before = publisher.read('manifest.json');
    await publisher.post('/resume');
    while (publisher.read('manifest.json') === before) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await find('dai hoi')).toEqual([]);
    expect(await find('khai giang')).toEqual(['Khai giảng năm học']);
  });

  it('is indexed again where files of the index were lost, and left alone where none were', async () => {
    await waitForIndex();
    await publisher.stop();
    const files = readdirSync(indexDir()).sort();
    rmSync(join(indexDir(), files[0] ?? ''));
    await publisher.start();
    await waitForIndex();
    expect(readdirSync(indexDir()).sort()).toEqual(files);
    await publisher.stop();
    const root = readFileSync(join(publisher.settings.dataDir, 'site/search/live/goc.json'), 'utf8');
    await publisher.start();
    await waitForIndex();
    expect(readFileSync(join(publisher.settings.dataDir, 'site/search/live/goc.json'), 'utf8')).toBe(root);
    expect(existsSync(join(publisher.settings.dataDir, 'site/search/live'))).toBe(true);
  });
});
