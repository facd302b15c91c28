import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { startPostgres } from '@portal/cms/testing/postgres';
import { createCmsClient, createSync, openReplica, type Replica } from '@portal/site/replica';

import { startTestCms, type TestCms } from '../testing/test-cms.ts';
import { actAtRandom, makeFirstEntries } from './feed-actions.ts';
import { createRandom } from './random.ts';
import type { SoakCase, SoakOptions } from './soak-case.ts';
import { createWorld, forgetOldest } from './world.ts';

const stepsPerSequence = 8;
const entriesKept = 8;

async function pullInto(replica: Replica, cms: TestCms, mediaDir: string): Promise<void> {
  const client = createCmsClient({ url: cms.url, token: cms.secrets.buildToken });
  replica.begin();
  try {
    // Many sequences end with almost nothing left, which the sync would doubt.
    await createSync({ client, replica, mediaDir }).pull({ allowShrink: true });
    replica.commit();
  } catch (error) {
    replica.rollback();
    throw error;
  }
}

/** Compares by table; the message names the first rows that differ. */
function compare(fed: Replica, fresh: Replica): string | undefined {
  const [a, b] = [fed.dump(), fresh.dump()];
  for (const table of Object.keys(a) as (keyof typeof a)[]) {
    if (isDeepStrictEqual(a[table], b[table])) continue;
    const text = (rows: unknown[]): Set<string> => new Set(rows.map((row) => JSON.stringify(row)));
    const [left, right] = [text(a[table]), text(b[table])];
    const only = (one: Set<string>, other: Set<string>): string =>
      [...one.difference(other)].slice(0, 3).join('\n    ');
    return `table ${table}:\n  only fed:\n    ${only(left, right)}\n  only fresh:\n    ${only(right, left)}`;
  }
  return undefined;
}

async function runFeed({ n, seed, say }: SoakOptions, settings: Record<string, string>): Promise<string> {
  const cms = await startTestCms(settings);
  const tried = new Map<string, number>();
  try {
    const mediaDir = join(cms.scratch, 'media');
    mkdirSync(mediaDir);
    const fed = openReplica(join(cms.scratch, 'fed.db'));
    const world = createWorld();
    await makeFirstEntries(cms.admin, world, createRandom(seed));
    let step = 0;
    for (let sequence = 1; sequence <= n; sequence += 1) {
      const random = createRandom(seed * 100_003 + sequence);
      const trail: string[] = [];
      for (let index = 0; index < stepsPerSequence; index += 1) {
        step += 1;
        const name = await actAtRandom(cms.admin, world, random, step);
        trail.push(name);
        tried.set(name, (tried.get(name) ?? 0) + 1);
        await pullInto(fed, cms, mediaDir);
        const fresh = openReplica(':memory:');
        await pullInto(fresh, cms, mediaDir);
        const difference = compare(fed, fresh);
        fresh.close();
        if (difference !== undefined) {
          throw new Error(`sequence ${String(sequence)}, after ${trail.join(' → ')}: ${difference}`);
        }
      }
      forgetOldest(world, entriesKept);
      if (sequence % 25 === 0) say(`${String(sequence)} sequences`);
    }
    fed.close();
    say(
      [...tried]
        .sort()
        .map(([name, times]) => `  ${name}: ${String(times)}`)
        .join('\n'),
    );
    return `${String(n)} sequences, ${String(step)} steps, fed and fresh replica equal after each`;
  } finally {
    await cms.stop();
  }
}

const about =
  'random actions of editors; the replica fed by the feed equals one synced from nothing after every step';

export const feedCase: SoakCase = {
  name: 'feed',
  unit: 'sequences',
  full: 500,
  about: `${about}, on SQLite`,
  run: (options) => runFeed(options, {}),
};

export const feedOnPostgresCase: SoakCase = {
  name: 'feed-postgres',
  unit: 'sequences',
  full: 500,
  about: `${about}, on PostgreSQL`,
  run: async (options) => {
    const postgres = await startPostgres();
    try {
      return await runFeed(options, { DATABASE_URL: postgres.url });
    } finally {
      await postgres.stop();
    }
  },
};
