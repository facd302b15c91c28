import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { publicTypes } from '@portal/shared-types';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createCmsClient } from './cms-client.ts';
import { openReplica, type Replica } from './replica.ts';
import { createSync, type Pulled, type PullOptions } from './sync.ts';
import { startFakeCms, type FakeCms } from './testing/fake-cms.ts';
import {
  wire,
  wireArticle,
  wireCategory,
  wireMedia,
  wireRedirect,
  wireSetting,
} from './testing/wire-records.ts';

let cms: FakeCms;
let mediaDir: string;
let replica: Replica;

beforeEach(async () => {
  cms = await startFakeCms();
  mediaDir = mkdtempSync(join(tmpdir(), 'portal-sync-'));
  replica = openReplica(':memory:');
  cms.put('siteSetting', wireSetting());
  cms.put('category', wireCategory('c1'));
  for (const id of ['a1', 'a2', 'a3']) cms.put('article', wireArticle(id));
  cms.put('redirect', wireRedirect('r1'));
});

afterEach(async () => {
  await cms.close();
  replica.close();
  rmSync(mediaDir, { recursive: true });
});

const syncWith = (token = cms.token) =>
  createSync({ client: createCmsClient({ url: cms.url, token }), replica, mediaDir });

async function pull(options?: PullOptions, sync = syncWith()): Promise<Pulled> {
  replica.begin();
  try {
    const pulled = await sync.pull(options);
    replica.commit();
    return pulled;
  } catch (error) {
    replica.rollback();
    throw error;
  }
}

/** The replica must equal one that was synced from nothing. */
async function expectEqualToFresh(): Promise<void> {
  const fed = replica;
  replica = openReplica(':memory:');
  await pull();
  expect(fed.dump()).toEqual(replica.dump());
  replica.close();
  replica = fed;
}

/** One field or another of each type differs with these. */
const later = {
  name: 'Later',
  title: 'Later',
  label: 'Later',
  text: 'Later',
  abstract: 'Later',
  content: 'Later',
  reason: 'Later',
  order: 9,
};

const picture = (color: string): Promise<Uint8Array> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: color } })
    .png()
    .toBuffer();

describe('a pull', () => {
  it('fetches everything into an empty replica', async () => {
    const pulled = await pull();
    expect(pulled).toMatchObject({ from: null, to: 6, full: true, setAside: 0 });
    expect(pulled.changes).toHaveLength(6);
    expect(replica.reader.get('article', 'a1', ['title'])).toEqual({ title: 'Article a1' });
    expect(replica.reader.count('articlesByCategory', 'c1')).toBe(3);
    expect(replica.reader.setting('name')).toBe('School');
  });

  it('takes over every type, and follows each of them', async () => {
    const types = publicTypes.filter((type) => type !== 'media');
    for (const type of types) cms.put(type, wire[type]('x1'));
    expect(await pull()).toMatchObject({ setAside: 0 });
    for (const type of types) cms.put(type, { ...wire[type]('x1'), ...later });
    cms.put('photo', { ...wire.photo('x1'), album: null });
    const { changes } = await pull();
    expect(changes.map(({ type }) => type).sort()).toEqual([...types].sort());
    await expectEqualToFresh();
    for (const type of types) cms.remove(type, 'x1');
    await pull();
    await expectEqualToFresh();
  });

  it('never takes over an internal row of the schedule', async () => {
    cms.put('schedule', { ...wire.schedule('x1'), visibility: 'internal' });
    expect(await pull()).toMatchObject({ setAside: 1 });
    expect(replica.reader.count('scheduleWeeks', '')).toBe(0);
    expect(JSON.stringify(replica.dump())).not.toContain('Meeting');
  });

  it('asks once and changes nothing when nothing has happened', async () => {
    await pull();
    cms.operations.length = 0;
    expect(await pull()).toEqual({ from: 6, to: 6, newest: 6, full: false, changes: [], setAside: 0 });
    expect(cms.operations).toEqual(['Feed']);
  });

  it('fetches only what the feed names', async () => {
    await pull();
    cms.put('article', wireArticle('a2', { title: 'New title', category: 'c2' }));
    cms.operations.length = 0;
    const pulled = await pull();
    expect(pulled.changes).toMatchObject([{ type: 'article', id: 'a2', op: 'changed' }]);
    expect(cms.operations).toEqual(['Feed', 'ArticleRecords', 'Feed']);
    expect(replica.reader.count('articlesByCategory', 'c1')).toBe(2);
    await expectEqualToFresh();
  });

  it('does not report an entry that came again unchanged', async () => {
    await pull();
    cms.put('article', wireArticle('a2'));
    expect(await pull()).toMatchObject({ to: 7, changes: [] });
  });

  it('removes what is gone', async () => {
    await pull();
    cms.remove('article', 'a2');
    expect(await pull()).toMatchObject({ full: false, changes: [{ type: 'article', id: 'a2', op: 'gone' }] });
    expect(replica.reader.get('article', 'a2', ['title'])).toBeUndefined();
    await expectEqualToFresh();
  });

  it('ends while others go on publishing, at a position whose content it holds', async () => {
    await pull();
    cms.put('article', wireArticle('a1', { title: 'First' }));
    let edits = 0;
    const editOther = (): void => {
      cms.put('article', wireArticle('a2', { title: `Edit ${String((edits += 1))}` }));
      cms.beforeNextRecords = editOther;
    };
    cms.beforeNextRecords = editOther;
    const pulled = await pull();
    cms.beforeNextRecords = undefined;
    expect(pulled.changes).toMatchObject([{ id: 'a1' }]);
    expect(pulled.newest).toBeGreaterThan(pulled.to);
    expect(edits).toBe(1);
    expect((await pull()).changes).toMatchObject([{ id: 'a2' }]);
    expect(replica.reader.get('article', 'a2', ['title'])?.title).toBe('Edit 1');
  });

  it('fetches an entry once more that has changed again while it was fetched', async () => {
    await pull();
    cms.put('article', wireArticle('a1', { title: 'First' }));
    cms.beforeNextRecords = () => {
      cms.put('article', wireArticle('a1', { title: 'Second' }));
      cms.put('article', wireArticle('a2', { title: 'With it' }));
    };
    const pulled = await pull();
    expect(pulled.newest).toBe(pulled.to);
    const titles = ['a1', 'a2'].map((id) => replica.reader.get('article', id, ['title'])?.title);
    expect(titles).toEqual(['Second', 'With it']);
  });

  it('removes an entry that is named as changed but has become invisible meanwhile', async () => {
    await pull();
    cms.put('article', wireArticle('a2', { title: 'Short life' }));
    cms.beforeNextRecords = () => {
      cms.remove('article', 'a2');
    };
    expect(await pull()).toMatchObject({ full: false, changes: [{ type: 'article', id: 'a2', op: 'gone' }] });
    await expectEqualToFresh();
  });

  it('takes in what changes while everything is being fetched', async () => {
    cms.beforeNextRecords = () => {
      cms.put('article', wireArticle('a1', { title: 'Changed meanwhile' }));
      cms.remove('article', 'a3');
    };
    await pull();
    expect(replica.reader.get('article', 'a1', ['title'])?.title).toBe('Changed meanwhile');
    await expectEqualToFresh();
  });

  it('reads more than one page of the feed and of the records', async () => {
    for (let n = 0; n < 1100; n++) cms.put('redirect', wireRedirect(`p${String(n)}`));
    await pull();
    for (let n = 0; n < 1100; n++) cms.put('redirect', wireRedirect(`p${String(n)}`, { toPath: '/' }));
    const pulled = await pull();
    expect(pulled).toMatchObject({ full: false });
    expect(pulled.changes).toHaveLength(1100);
    expect(replica.writer.count('redirect')).toBe(1101);
  });

  it('asks for the next page while it applies one', async () => {
    for (let n = 0; n < 1000; n += 1) cms.put('article', wireArticle(`b${String(n)}`));
    const applied: number[] = [];
    cms.fault = (answer) => {
      if (cms.operations.at(-1) === 'ArticleRecords') applied.push(replica.writer.count('article'));
      return answer;
    };
    await pull();
    // Pages of 250: four of them, one of 3 and none.
    expect(applied).toHaveLength(6);
    expect(applied[0]).toBe(0);
    expect(applied[1]).toBeLessThan(250);
    expect(applied[2]).toBeLessThan(500);
  });

  it('fetches everything again when the journal is another one, and drops what is no longer there', async () => {
    await pull();
    cms.remove('article', 'a1');
    cms.replaceJournal();
    const pulled = await pull();
    expect(pulled).toMatchObject({ full: true, to: 0, changes: [{ type: 'article', id: 'a1', op: 'gone' }] });
    expect(replica.journal).toBe('journal-2');
    await expectEqualToFresh();
  });

  it('does not take the positions of another journal for its own, even where the counts agree', async () => {
    await pull();
    cms.replaceJournal();
    for (let n = 0; n < 9; n++) cms.put('article', wireArticle('a3'));
    expect(await pull()).toMatchObject({ full: true, from: 6, to: 9 });
  });

  it('fetches everything again when the CMS has gone back behind the replica', async () => {
    await pull();
    replica.begin();
    replica.writer.reach('journal-1', 99);
    replica.commit();
    expect(await pull()).toMatchObject({ full: true, from: 99, to: 6 });
  });

  it('finds by the census what the feed did not tell, and heals by fetching everything', async () => {
    await pull();
    replica.begin();
    replica.writer.remove('article', 'a1');
    replica.commit();
    expect(await pull()).toMatchObject({
      full: true,
      changes: [{ type: 'article', id: 'a1', op: 'changed' }],
    });
    await expectEqualToFresh();
  });

  it('refuses to run outside a transaction', async () => {
    await expect(syncWith().pull()).rejects.toThrow('between begin and commit');
  });
});

describe('doubt about the whole', () => {
  const withoutOne = (body: string): string => {
    const answer = JSON.parse(body) as { data: { records?: { documentId: string }[] } };
    const records = answer.data.records?.filter(({ documentId }) => documentId !== 'a2');
    return JSON.stringify({ data: { ...answer.data, ...(records && { records }) } });
  };

  it.each([
    ['500', 'cms-answer', () => ({ status: 500, body: 'oops' })],
    ['GraphQL errors', 'cms-answer', () => ({ status: 200, body: '{"errors":[{"message":"no"}]}' })],
    ['no JSON', 'cms-answer', () => ({ status: 200, body: '<html>' })],
    ['no data', 'cms-answer', () => ({ status: 200, body: '{"data":null}' })],
    [
      'JSON of another shape',
      'cms-answer',
      () => ({ status: 200, body: '{"data":{"feed":{},"records":{}}}' }),
    ],
    [
      'a body cut by the connection',
      'cms-answer',
      ({ body }) => ({ status: 200, body: body.slice(0, 40), cut: true }),
    ],
    ['records short by one', 'census', ({ body }) => ({ status: 200, body: withoutOne(body) })],
  ] as [string, string, NonNullable<FakeCms['fault']>][])(
    'stops at %s as %s, and heals',
    async (_, code, fault) => {
      await pull();
      const before = replica.dump();
      cms.put('article', wireArticle('a1', { title: 'Later' }));
      cms.put('article', wireArticle('a2', { title: 'Later' }));
      cms.fault = fault;
      await expect(pull()).rejects.toMatchObject({ name: 'SyncError', code });
      expect(replica.dump()).toEqual(before);
      cms.fault = undefined;
      expect((await pull()).changes).toHaveLength(2);
      await expectEqualToFresh();
    },
  );

  it('stops when the token is refused', async () => {
    await expect(pull({}, syncWith('wrong'))).rejects.toMatchObject({ code: 'cms-refused' });
  });

  it('stops when the CMS is not there', async () => {
    await cms.close();
    await expect(pull()).rejects.toMatchObject({
      code: 'cms-unreachable',
      message: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  it('stops when more than half of a type would vanish, unless that is meant', async () => {
    for (let n = 0; n < 30; n++) cms.put('redirect', wireRedirect(`p${String(n)}`));
    await pull();
    for (let n = 0; n < 25; n++) cms.remove('redirect', `p${String(n)}`);
    await expect(pull()).rejects.toMatchObject({ code: 'shrink' });
    expect(replica.writer.count('redirect')).toBe(31);
    expect((await pull({ allowShrink: true })).changes).toHaveLength(25);
  });

  it('lets the redirects of withdrawn entries go when as many entries come back', async () => {
    for (let n = 0; n < 30; n++) cms.put('redirect', wireRedirect(`p${String(n)}`));
    await pull();
    for (let n = 0; n < 30; n++) {
      cms.remove('redirect', `p${String(n)}`);
      if (n >= 21) cms.put('article', wireArticle(`p${String(n)}`));
    }
    await expect(pull()).rejects.toMatchObject({ code: 'shrink' });
    cms.put('article', wireArticle('p0'));
    expect((await pull()).changes).toHaveLength(40);
  });

  it('stops when too many entries are bad', async () => {
    await pull();
    for (let n = 0; n < 20; n++) cms.put('redirect', wireRedirect(`p${String(n)}`, { kind: 'lost' }));
    expect(await pull()).toMatchObject({ setAside: 20 });
    cms.put('redirect', wireRedirect('p20', { kind: 'lost' }));
    await expect(pull()).rejects.toMatchObject({ code: 'too-many-bad' });
  });
});

describe('one bad entry', () => {
  it('is set aside with its reason, its last good version stays, all else goes on, and it heals', async () => {
    await pull();
    cms.put('article', wireArticle('a1', { title: null }));
    cms.put('article', wireArticle('a2', { title: 'Good news' }));
    expect(await pull()).toMatchObject({ full: false, setAside: 1 });
    expect(replica.setAside()).toEqual([
      { type: 'article', id: 'a1', reason: 'article a1 field title: expected text, got null' },
    ]);
    expect(replica.reader.get('article', 'a1', ['title'])?.title).toBe('Article a1');
    expect(replica.reader.get('article', 'a2', ['title'])?.title).toBe('Good news');
    cms.put('article', wireArticle('a1', { title: 'Mended' }));
    expect(await pull()).toMatchObject({ setAside: 0, changes: [{ id: 'a1' }] });
    await expectEqualToFresh();
  });

  it('is forgotten when it is gone', async () => {
    cms.put('article', wireArticle('bad', { slug: '../etc' }));
    expect(await pull()).toMatchObject({ setAside: 1 });
    cms.remove('article', 'bad');
    expect(await pull()).toMatchObject({ setAside: 0, changes: [] });
  });
});

describe('media', () => {
  it('become pictures once, are named by their bytes, and follow a replaced file', async () => {
    cms.files.set('/uploads/m1.png', await picture('red'));
    cms.put('media', wireMedia('m1'));
    await pull();
    const red = replica.reader.get('media', 'm1', ['variants', 'width', 'height']);
    expect(red).toMatchObject({ width: 600, height: 400 });
    expect(red?.variants.map(({ width, height }) => [width, height])).toEqual([
      [480, 320],
      [600, 400],
    ]);
    expect(readdirSync(mediaDir).sort()).toEqual(red?.variants.map(({ file }) => file).sort());

    cms.files.set('/uploads/m1.png', await picture('blue'));
    cms.put('media', wireMedia('m1', { updatedAt: '2026-11-03T01:00:00.000Z' }));
    await pull();
    expect(replica.reader.get('media', 'm1', ['variants'])).not.toEqual({ variants: red?.variants });
    await expectEqualToFresh();
  });

  it('are not fetched again for a change of words', async () => {
    cms.files.set('/uploads/m1.png', await picture('red'));
    cms.put('media', wireMedia('m1'));
    await pull();
    cms.files.clear();
    cms.put('media', wireMedia('m1', { caption: 'Red' }));
    expect(await pull()).toMatchObject({ setAside: 0, changes: [{ id: 'm1' }] });
    expect(replica.reader.get('media', 'm1', ['caption'])).toEqual({ caption: 'Red' });
  });

  it('are set aside while their file is missing or broken, and heal without a change in the feed', async () => {
    cms.files.set('/uploads/m2.png', Buffer.from('no picture'));
    cms.put('media', wireMedia('m1'));
    cms.put('media', wireMedia('m2'));
    expect(await pull()).toMatchObject({ setAside: 2 });
    expect(replica.setAside().map(({ reason }) => reason)).toEqual([
      'media m1 file /uploads/m1.png: the CMS answers 404',
      expect.stringContaining('media m2 cannot be decoded: ') as string,
    ]);
    cms.files.set('/uploads/m1.png', await picture('red'));
    cms.files.set('/uploads/m2.png', await picture('blue'));
    expect(await pull()).toMatchObject({ full: false, setAside: 0, changes: [{ id: 'm1' }, { id: 'm2' }] });
    await expectEqualToFresh();
  });

  it('are made again when their files were lost', async () => {
    cms.files.set('/uploads/m1.png', await picture('red'));
    cms.put('media', wireMedia('m1'));
    await pull();
    const made = readdirSync(mediaDir);
    for (const file of made) rmSync(join(mediaDir, file));
    expect(await pull()).toMatchObject({ full: false, changes: [] });
    expect(readdirSync(mediaDir)).toEqual(made);
  });
});
