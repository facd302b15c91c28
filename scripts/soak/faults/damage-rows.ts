import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { openReleaseDirs } from '../../publisher/release-dirs.ts';
import { readReleases } from '../../publisher/releases.ts';
import type { Bench } from './bench.ts';
import type { FaultRow } from './fault-row.ts';

const nothing = { kind: 'nothing' } as const;
const damagedReplica = {
  kind: 'nothing',
  log: /the replica (?:is damaged|cannot be used) and is made anew/,
} as const;
const damagedRelease = {
  kind: 'nothing',
  log: /the release is damaged; everything is rendered again/,
} as const;
const noHeal = (): void => undefined;
const site = ({ dataDir }: Bench): string => join(dataDir, 'site');
const replica = ({ dataDir }: Bench): string => join(dataDir, 'replica.db');
const keptFile = (bench: Bench): string => join(site(bench), 'current', bench.kept.path, 'index.html');

/** Runs something while the publisher is down. */
const whileDown =
  (act: (bench: Bench) => void) =>
  async (bench: Bench): Promise<void> => {
    await bench.stop();
    act(bench);
    bench.start();
  };

function removeReplica(bench: Bench): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(replica(bench) + suffix, { force: true });
}

/** Spoils every page of the file but the first two, under whoever has it open. */
function overwriteReplica(bench: Bench): void {
  const file = openSync(replica(bench), 'r+');
  const { size } = statSync(replica(bench));
  for (let offset = 2 * 4096; offset < size; offset += 4096) {
    writeSync(file, Buffer.alloc(512, 0xff), 0, 512, offset);
  }
  closeSync(file);
}

/** Damage to what the press keeps. All of it heals without hands. */
export const damageRows: FaultRow[] = [
  {
    name: 'the replica was deleted while the publisher was down',
    isSample: true,
    sign: nothing,
    provoke: whileDown(removeReplica),
    heal: noHeal,
    how: 'by itself: it is fetched again',
  },
  {
    name: 'the replica was overwritten while the publisher was down',
    sign: damagedReplica,
    provoke: whileDown((bench) => {
      // What stands in the WAL of a killed publisher would outdo the damage.
      const database = new Database(replica(bench));
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
      overwriteReplica(bench);
    }),
    heal: noHeal,
    how: 'by itself: it is fetched again',
  },
  {
    name: 'the replica is overwritten under the running publisher, which is killed then',
    sign: nothing,
    provoke: overwriteReplica,
    heal: (bench) => {
      bench.kill();
    },
    how: 'by itself: what it has read already it goes on with, and what it cannot read any more is fetched again',
  },
  {
    name: 'the replica is deleted under the running publisher',
    sign: { kind: 'nothing', log: /the replica was deleted and is made anew/ },
    provoke: removeReplica,
    heal: noHeal,
    how: 'by itself: it is fetched again',
  },
  {
    name: 'a file of the live release is gone',
    sign: damagedRelease,
    provoke: whileDown((bench) => {
      unlinkSync(keptFile(bench));
    }),
    heal: noHeal,
    how: 'by itself at the start: everything is rendered again',
    taken: 'article',
  },
  {
    name: 'a file of the live release was cut',
    isSample: true,
    sign: damagedRelease,
    provoke: whileDown((bench) => {
      truncateSync(keptFile(bench), 100);
    }),
    heal: noHeal,
    how: 'by itself at the start: everything is rendered again',
    taken: 'article',
  },
  {
    name: 'the link to the live release is gone',
    isSample: true,
    sign: nothing,
    provoke: (bench) => {
      unlinkSync(join(site(bench), 'current'));
    },
    heal: noHeal,
    how: 'by itself at the next poll; the built-in server goes on with what it served',
  },
  {
    name: 'all trees are gone',
    sign: damagedRelease,
    provoke: (bench) => {
      rmSync(join(site(bench), 'trees'), { recursive: true });
    },
    heal: noHeal,
    how: 'by itself at the next poll: everything is rendered again',
    taken: 'all',
  },
  {
    name: 'a killed publish has left half its work',
    sign: nothing,
    provoke: whileDown((bench) => {
      writeFileSync(join(site(bench), 'staging/main-0'), 'half');
      mkdirSync(join(site(bench), 'trees/.next-0123'), { recursive: true });
      mkdirSync(join(site(bench), 'trees/.trash-0123'), { recursive: true });
      symlinkSync('nowhere', join(site(bench), 'current.next'));
    }),
    heal: noHeal,
    how: 'by itself: the rest is removed',
  },
  {
    name: 'the replica is older than the release',
    sign: nothing,
    provoke: async (bench) => {
      await bench.stop();
      const files = ['', '-wal', '-shm'].map((suffix) => replica(bench) + suffix).filter(existsSync);
      for (const file of files) copyFileSync(file, `${file}.old`);
      bench.start();
      await bench.publish('Bài mới hơn bản sao cũ');
      await bench.waitUntilLive();
      await bench.stop();
      removeReplica(bench);
      for (const file of files) {
        copyFileSync(`${file}.old`, file);
        rmSync(`${file}.old`);
      }
      bench.start();
    },
    heal: noHeal,
    how: 'by itself: the feed tells what is missing',
  },
  {
    name: 'the replica is newer than the release',
    sign: nothing,
    provoke: async (bench) => {
      await bench.publish('Bài của bản mới nhất');
      await bench.waitUntilLive();
      await bench.stop();
      const previous = readReleases(openReleaseDirs(bench.dataDir)).at(-2)?.id;
      if (previous === undefined) throw new Error('there is no older release');
      unlinkSync(join(site(bench), 'current'));
      symlinkSync(`releases/${previous}`, join(site(bench), 'current'));
      bench.start();
    },
    heal: noHeal,
    how: 'by itself: the release is switched to',
  },
];
