import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Pages } from '../../publisher/load-pages.ts';
import { removeHold } from '../../publisher/hold.ts';
import { indexContent } from '../../publisher/index-content.ts';
import { openEngine } from '../../publisher/open-engine.ts';
import { openWorkshop, type Workshop } from '../../publisher/open-workshop.ts';
import { PublishError } from '../../publisher/publish-error.ts';
import { openReleaseDirs } from '../../publisher/release-dirs.ts';
import { readCurrentId, readReleases } from '../../publisher/releases.ts';
import { rollBack } from '../../publisher/rollback.ts';
import { indexDirOf, putIndex, readLiveRoot } from '../../publisher/search-roots.ts';
import { sharedLinks } from '../../publisher/make-tree.ts';
import { readSiteFiles } from '../../testing/site-files.ts';
import type { Random } from '../random.ts';

/** What one publish rendered. */
export interface Rendering {
  /** routes it rendered */
  rendered: number;
  /** routes whose files differ from before, or are new */
  changed: number;
  /** whether everything had to be rendered: a first publish, a rebuild, a lost replica */
  isFull: boolean;
}

/** The real publisher without its loop: a replica, release directories, and the operator's commands. */
export interface PressUnderTest {
  liveDir: string;
  held: () => boolean;
  /** @throws whatever a publish throws; and where a release under hold is not what it was */
  publish(rebuild?: boolean): Promise<Rendering>;
  /** begins a publish or a rebuild that is stopped at a random step; the site stays as it was */
  publishHalf(random: Random): Promise<void>;
  restart(loseReplica: boolean): void;
  /** @returns the release that readers have then, or undefined where there is no other */
  rollBack(random: Random): string | undefined;
  resume(): void;
  collect(): Promise<void>;
  /** Makes the index of the search, as a publisher does after a while. */
  index(): void;
  close(): void;
}

export interface PressSettings {
  pages: Pages;
  /** empty directory */
  dataDir: string;
  cms: { url: string; token: string };
  /** public origin of the site */
  origin: string;
  /** ms since the epoch, for the content and for the publisher */
  clock: () => number;
  /** full renders use all cores, as those of large sites do */
  threads?: boolean;
}

export function openPressUnderTest({
  pages,
  dataDir,
  cms,
  origin,
  clock,
  threads = false,
}: PressSettings): PressUnderTest {
  const dirs = openReleaseDirs(dataDir);
  const replicaFile = join(dataDir, 'replica.db');
  const seen = new Set<string>();
  /** release → its files as they were when it was last live */
  const known = new Map<string, Map<string, string>>();
  /** files of the last publish; after a rollback readers have others */
  let newest = new Map<string, string>();
  let held = false;
  let isFirst = true;

  const open = (): Workshop => {
    const engine = openEngine(pages, {
      replicaFile,
      mediaDir: join(dataDir, 'media'),
      cmsUrl: cms.url,
      cmsToken: cms.token,
      siteUrl: origin,
      contentTime: clock,
      ...(threads && { threadsFrom: 20 }),
      log: () => undefined,
    });
    const { render } = engine;
    engine.render = (route, reader) => {
      seen.add(route.path);
      return render(route, reader);
    };
    return openWorkshop(engine, dirs, replicaFile, clock);
  };
  let workshop = open();

  const readLive = (): Map<string, string> =>
    readCurrentId(dirs) === undefined
      ? new Map<string, string>()
      : readSiteFiles(dirs.current, (path) => !isShared(path));

  const remember = (): void => {
    newest = readLive();
    known.set(readCurrentId(dirs) ?? '', newest);
  };

  return {
    liveDir: dirs.current,
    held: () => held,
    publish: async (rebuild = false) => {
      const before = newest;
      seen.clear();
      const { report } = await workshop.publish({
        rebuild: rebuild ? { allowShrink: true } : null,
        mayGoOn: () => undefined,
        onPulled: () => undefined,
      });
      remember();
      const isFull = rebuild || isFirst;
      isFirst = false;
      const changed = countChangedRoutes(before, newest);
      return { rendered: Math.max(seen.size, report?.rendered ?? 0), changed, isFull };
    },
    publishHalf: async (random) => {
      const before = readLive();
      const rebuild = random.chance(0.2) ? { allowShrink: true } : null;
      // Content that a rebuild has taken over is not planned for again.
      if (rebuild) isFirst = true;
      let steps = random.below(random.chance(0.5) ? 4 : 60);
      const mayGoOn = (): void => {
        if (steps-- <= 0) throw new PublishError('stopped');
      };
      try {
        await workshop.publish({ rebuild, mayGoOn, onPulled: () => undefined });
        remember();
        isFirst = false;
      } catch (error) {
        if (!(error instanceof PublishError) || error.code !== 'stopped') throw error;
        requireSame('a stopped publish changed the live site', before, readLive());
      }
    },
    restart: (loseReplica) => {
      workshop.close();
      if (loseReplica) {
        for (const suffix of ['', '-wal', '-shm']) rmSync(replicaFile + suffix, { force: true });
        isFirst = true;
      }
      workshop = open();
    },
    rollBack: (random) => {
      const live = readCurrentId(dirs);
      const others = readReleases(dirs).filter(({ id }) => id !== live);
      if (others.length === 0) return undefined;
      const { id } = random.pick(others);
      const result = rollBack(dirs, {
        wanted: id,
        confirmed: true,
        kindOf: workshop.kindOf,
        now: clock(),
      });
      if (result.kind !== 'done') throw new Error(`roll back to ${id}: ${result.kind}`);
      held = true;
      requireSame(`release ${id} is not what it was`, known.get(id), readLive());
      return id;
    },
    resume: () => {
      removeHold(dirs);
      held = false;
    },
    collect: async () => {
      const before = readLive();
      await workshop.collect(() => true);
      requireSame('collecting changed the live site', before, readLive());
    },
    index: () => {
      const before = readLiveRoot(dirs);
      const { release = '', root } = indexContent({ replicaFile, indexDir: indexDirOf(dirs), before });
      putIndex(dirs, release, root, before?.gone.count ?? 0);
    },
    close: () => {
      workshop.close();
    },
  };
}

/** Whether a file lies where all releases have the same. */
const isShared = (path: string): boolean => sharedLinks.some(({ name }) => path.startsWith(`${name}/`));

function requireSame(
  message: string,
  before: ReadonlyMap<string, string> | undefined,
  after: ReadonlyMap<string, string>,
): void {
  const paths = new Set([...(before?.keys() ?? []), ...after.keys()]);
  const wrong = [...paths].filter((path) => before?.get(path) !== after.get(path));
  if (wrong.length > 0) throw new Error(`${message}: ${wrong.slice(0, 5).join(' ')}`);
}

/** A page and the status file beside it belong to one route. */
function countChangedRoutes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const routes = new Set<string>();
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const page = path.replace(/\.status\.json$/, 'index.html');
    const isRoute = !path.startsWith('manifest') && after.has(page);
    if (isRoute && before.get(path) !== after.get(path)) routes.add(page);
  }
  return routes.size;
}
