import type { ClientFile, Driver } from '@portal/site/render';
import type { Pulled, Reader, Replica, View } from '@portal/site/replica';
import type { RouteLister, RouteSource } from '@portal/site/routes';

import type { DiskPool, DiskWorkerData } from './disk-pool.ts';
import type { RenderPool } from './render-pool.ts';

/** The replica, as far as the press uses it. */
export type PressReplica = Pick<
  Replica,
  'reader' | 'database' | 'position' | 'asOf' | 'begin' | 'advance' | 'commit' | 'rollback' | 'setAside'
>;

/** All that the press needs from the site: where content comes from and how it becomes pages. */
export interface Engine extends Driver {
  replica: PressReplica;
  /** applies the feed to the replica, inside the open transaction */
  pull(options: {
    full: boolean;
    allowShrink: boolean;
  }): Promise<Pick<Pulled, 'to' | 'newest' | 'full' | 'changes'>>;
  /** what pages share, see `View` */
  views: readonly View[];
  /** the source from which all routes are reached */
  rootSource: RouteSource;
  listSource(reader: Reader, source: RouteSource): ReturnType<RouteLister>;
  /** files that come with the pages, such as scripts and styles */
  clientFiles: readonly ClientFile[];
  /** what time it is for the content, ms since the epoch; tests pin it */
  contentTime(): number;
  /** how a full render uses all cores; absent: everything is rendered on this thread */
  pool?: {
    /** so many pages are worth the start of other threads */
    from: number;
    /** Starts renderers, which see what the replica has committed. */
    open: (options: { stagingDir: string; mend: boolean; afresh: boolean }) => RenderPool;
    /** Starts threads for what comes after. */
    openDisk: (data: DiskWorkerData) => DiskPool;
  };
  /** changes when the same content would render otherwise */
  fingerprint: string;
  /** @returns where a file of `hashed/` can be taken from, or undefined */
  findAsset(name: string): string | undefined;
}
