import type { Change, Reader, Replica, View } from '@portal/site/replica';
import { listSource, rootSource, type Route } from '@portal/site/routes';
import { beforeEach, describe, expect, it } from 'vitest';

import { parseEntry } from '../../site/src/replica/entries.ts';
import { replicaOf, type Given } from '../../site/src/replica/testing/replica-of.ts';
import { wire } from '../../site/src/replica/testing/wire-records.ts';
import { views as siteViews } from '../../site/src/views.ts';
import { openClaims } from './open-claims.ts';
import { openReadIndex } from './open-read-index.ts';
import { createPlanner, type Plan } from './plan.ts';

/** What all pages of this test show: the names of the categories, in capitals. */
const names: View = {
  name: 'names',
  compute: (reader) =>
    reader
      .list('categories', '')
      .map(({ id }) => reader.get('category', id, ['name'])?.name.toUpperCase())
      .join(),
};
const views = [...siteViews, names];

/** A made-up page: articles show their title, notices whether they are over, home the two newest, all the names. */
function readPage({ path, kind }: Route, reader: Reader): void {
  if (kind !== 'page') return;
  reader.view(names);
  const [, section, year = '', month = '', slug = ''] = path.split('/');
  if (section === 'tin-tuc' && slug !== '') {
    const [hit] = reader.list('articleByPath', `${year}/${month}/${slug}`, { limit: 1 });
    if (hit) reader.get('article', hit.id, ['title']);
  }
  if (section === 'thong-bao' && month !== '') {
    const [hit] = reader.list('noticeByPath', `${year}/${month}`, { limit: 1 });
    const notice = hit && reader.get('notice', hit.id, ['expiresAt']);
    if (notice) reader.hasPassed(notice.expiresAt);
  }
  if (path === '/') {
    for (const { id } of reader.list('articles', '', { order: 'desc', limit: 2 })) {
      reader.get('article', id, ['title']);
    }
  }
}

let replica: Replica;
let live: Map<string, Route>;
let index: ReturnType<typeof openReadIndex>;
let claims: ReturnType<typeof openClaims>;

const findLiveBeside = (wanted: ReadonlySet<string>): string[] =>
  [...live.keys()].filter((path) => !wanted.has(path));

/** Plans, reads the pages as a publish would, and takes the plan over. */
function publish(makePlan: (planner: ReturnType<typeof createPlanner>) => Plan): Record<string, string> {
  const { reader } = replica;
  const findLive = (path: string): Route | undefined => live.get(path);
  const planner = createPlanner({ reader, views, rootSource, listSource, index, claims, findLive });
  const plan = makePlan(planner);
  for (const { route } of plan.render) {
    const recording = planner.recorder.record();
    readPage(route, recording.reader);
    planner.keep(route.path, recording.reads());
    live.set(route.path, route);
  }
  for (const { path } of plan.remove) {
    planner.forget(path);
    live.delete(path);
  }
  return Object.fromEntries([
    ...plan.render.map(({ route, cause }) => [route.path, cause] as const),
    ...plan.remove.map(({ path, cause }) => [path, `gone: ${cause}`] as const),
  ]);
}

function change(...given: (Given | readonly ['gone', ...Given])[]): Record<string, string> {
  const changes = given.map((one): Change => {
    const [first, ...rest] = one;
    if (first === 'gone') {
      const [type, id] = rest as unknown as Given;
      return { type, id, op: 'gone', places: replica.writer.remove(type, id) ?? [] };
    }
    const [type, id, fields] = one;
    const parsed = parseEntry(type, { ...wire[type](id), ...fields });
    if (!parsed.ok) throw new Error(parsed.reason);
    return { type, id, op: 'changed', places: replica.writer.put(type, id, parsed.value) ?? [] };
  });
  return publish((planner) => planner.plan({ changes, time: undefined, again: [] }));
}

beforeEach(() => {
  replica = replicaOf([
    ['category', 'c1'],
    ['article', 'a1', { postedAt: '2026-11-01T01:00:00Z' }],
    ['article', 'a2', { postedAt: '2026-11-02T01:00:00Z' }],
    ['article', 'a3', { postedAt: '2026-11-03T01:00:00Z' }],
    ['notice', 'n1', { expiresAt: '2026-12-01T00:00:00Z' }],
    ['notice', 'n2', { expiresAt: '2027-12-01T00:00:00Z' }],
  ]);
  live = new Map();
  index = openReadIndex(replica.database);
  claims = openClaims(replica.database);
  publish((planner) => planner.planAll(findLiveBeside, 'pages', true));
});

describe('A plan', () => {
  it('of everything are the routes of the site', () => {
    expect([...live.keys()]).toContain('/tin-tuc/2026/11/article-a1/');
    expect([...live.keys()]).toContain('/404.html');
  });

  it('of everything that keeps what routes have read knows the same as one that forgets it', () => {
    const known = (): unknown =>
      replica.database
        .prepare(
          `SELECT kind, name, text, key, low, high, plan_read.hash FROM plan_read
            JOIN plan_node ON plan_node.id = node JOIN plan_text ON plan_text.id = shape ORDER BY kind, name, n`,
        )
        .all();
    const planAll = (afresh: boolean): Record<string, string> =>
      publish((planner) => planner.planAll(findLiveBeside, 'pages', afresh));
    replica.writer.remove('article', 'a2');
    replica.writer.remove('category', 'c1');
    expect(planAll(false)).toMatchObject({ '/tin-tuc/2026/11/article-a2/': 'gone: pages', '/': 'pages' });
    const kept = known();
    planAll(true);
    expect(kept).toEqual(known());
  });

  it('of nothing is empty', () => {
    expect(change()).toEqual({});
    expect(change(['article', 'a1', { postedAt: '2026-11-01T01:00:00Z' }])).toEqual({});
  });

  it('holds only what shows the field that was changed', () => {
    expect(change(['article', 'a1', { title: 'New', postedAt: '2026-11-01T01:00:00Z' }])).toEqual({
      '/tin-tuc/2026/11/article-a1/': 'article a1',
    });
    expect(change(['article', 'a3', { title: 'New', postedAt: '2026-11-03T01:00:00Z' }])).toEqual({
      '/': 'article a3',
      '/tin-tuc/2026/11/article-a3/': 'article a3',
    });
    expect(
      change(['article', 'a3', { title: 'New', body: '<p>x</p>', postedAt: '2026-11-03T01:00:00Z' }]),
    ).toEqual({});
  });

  it('holds a list only where a new entry comes into what it shows', () => {
    expect(change(['article', 'a0', { postedAt: '2026-11-01T00:00:00Z' }])).toEqual({
      '/tin-tuc/2026/11/article-a0/': 'article a0',
    });
    expect(change(['article', 'a4', { postedAt: '2026-11-04T00:00:00Z' }])).toEqual({
      '/': 'article a4',
      '/tin-tuc/2026/11/article-a4/': 'article a4',
    });
  });

  it('takes away what is deleted, and brings the next one into the list', () => {
    expect(change(['gone', 'article', 'a3'])).toEqual({
      '/': 'article a3',
      '/tin-tuc/2026/11/article-a3/': 'gone: article a3',
    });
  });

  it('follows a new address, and a redirect stands at the old one', () => {
    expect(
      change(
        ['article', 'a1', { slug: 'moved', postedAt: '2026-11-01T01:00:00Z' }],
        ['redirect', 'r1', { fromPath: '/tin-tuc/2026/11/article-a1/', toPath: '/tin-tuc/2026/11/moved/' }],
      ),
    ).toMatchObject({
      '/tin-tuc/2026/11/moved/': 'article a1',
      '/tin-tuc/2026/11/article-a1/': 'article a1',
    });
    expect(live.get('/tin-tuc/2026/11/article-a1/')).toMatchObject({ kind: 'moved' });
    change(['article', 'a1', { postedAt: '2026-11-01T01:00:00Z' }]);
    expect(live.get('/tin-tuc/2026/11/article-a1/')).toEqual({
      path: '/tin-tuc/2026/11/article-a1/',
      kind: 'page',
    });
  });

  it('of two entries that swap their addresses renders both', () => {
    expect(
      Object.keys(
        change(
          ['article', 'a1', { slug: 'article-a2', postedAt: '2026-11-01T01:00:00Z' }],
          ['article', 'a2', { slug: 'article-a1', postedAt: '2026-11-02T01:00:00Z' }],
        ),
      ),
    ).toEqual(expect.arrayContaining(['/tin-tuc/2026/11/article-a1/', '/tin-tuc/2026/11/article-a2/']));
  });

  it('lists the pages of a month that was empty before, and takes them away again', () => {
    const old = { pathDate: '2024-05-05T00:00:00Z', postedAt: '2024-05-05T00:00:00Z' };
    expect(Object.keys(change(['article', 'old', old]))).toEqual(
      expect.arrayContaining(['/tin-tuc/2024/', '/tin-tuc/2024/05/', '/tin-tuc/2024/05/article-old/']),
    );
    change(['gone', 'article', 'old']);
    expect([...live.keys()].filter((path) => path.includes('2024'))).toEqual([]);
  });

  it('holds every page when what all of them show has changed, and none when only its source has', () => {
    const cause = 'category c1';
    expect(new Set(Object.values(change(['category', 'c1', { name: 'Other' }])))).toEqual(new Set([cause]));
    expect(change(['category', 'c1', { name: 'OTHER' }])).toEqual({});
  });

  it('of a step of time holds what an instant inside it changes', () => {
    const step = (from: string, to: string): Record<string, string> => {
      replica.advance(Date.parse(to));
      return publish((planner) => planner.plan({ changes: [], time: { from, to }, again: [] }));
    };
    const start = replica.asOf ?? '';
    expect(step(start, '2026-12-01T00:00:00.000Z')['/thong-bao/2026/notice-n1/']).toBe('time');
    expect(live.has('/thong-bao/2026/notice-n2/')).toBe(true);
    expect(Object.keys(step('2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'))).toEqual([]);
  });

  it('tries again what was set aside', () => {
    const again = ['/tin-tuc/', '/no-such-route/'];
    expect(publish((planner) => planner.plan({ changes: [], time: undefined, again }))).toEqual({
      '/tin-tuc/': 'retry',
    });
  });
});
