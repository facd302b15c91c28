import { createAuditor } from './auditor.ts';
import type { Audit } from './audit.ts';
import type { Collected } from './collect.ts';
import { createCollector } from './collector.ts';
import { toFault } from './faults.ts';
import { readHold, removeHold } from './hold.ts';
import { driveLoop } from './drive-loop.ts';
import { elapsed } from './elapsed.ts';
import type { Rebuild } from './loop.ts';
import type { Indexer } from './indexer.ts';
import { createOutlook } from './outlook.ts';
import { logFault, logPublished, type PressLog } from './press-log.ts';
import { toPressState } from './press-state.ts';
import { PublishError } from './publish-error.ts';
import type { Publish, Published } from './publish.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases } from './releases.ts';
import { keepHold, rollBack, type RolledBack } from './rollback.ts';
import type { Live, PressGlance, PressStatus } from './status.ts';
import type { FaultCode } from './vi.ts';

/** The running press: the loop with its timer, and what operators may ask of it. */
export interface Press {
  start(): void;
  /** something changed; answered later */
  ring(): void;
  rollBack(wanted: string | undefined, confirmed: boolean): RolledBack;
  /** @returns false where nothing was held */
  resume(): boolean;
  rebuild(options: Rebuild): void;
  status(): PressStatus;
  /** the part of the status that needs no look at the disk */
  glance(): PressGlance;
  /** ends a running publish at its next step and waits for it, but not longer than a short grace */
  stop(): Promise<void>;
}

/** Told what the press does, as it happens. */
export interface PressWatch {
  /** @param waitedMs from the doorbell or the poll to the switch */
  published(published: Published, waitedMs: number): void;
  failed(code: FaultCode): void;
}

export interface PressParts {
  dirs: ReleaseDirs;
  publish: Publish;
  /** read after each publish */
  readLive: () => Live;
  kindOf: (route: string) => string | undefined;
  /** removes what need not be kept, while `mayGoOn` says so */
  collect: (mayGoOn: () => boolean) => Promise<Collected>;
  pollMs: number;
  /** looks at some pages again, see `Audit` */
  audit: Audit['slice'];
  /** pause between two slices of the audit */
  auditMs: number;
  /** told when readers have other content; absent where no release is made */
  indexer?: Indexer | undefined;
  /** where an operator reaches this publisher, without a trailing slash */
  ownUrl: () => string;
  log: PressLog;
  watch?: PressWatch;
}

/** How many releases the status tells of. */
const toldReleases = 5;

/** The process is asked to end within 3 s. */
const stopGraceMs = 2000;

export function createPress(parts: PressParts): Press {
  const { dirs, log } = parts;
  const driver = driveLoop(parts.pollMs, (rebuild) => {
    running = publishOnce(rebuild);
  });
  const { send } = driver;
  const collector = createCollector(parts.collect, elapsed, log);
  const auditor = createAuditor({
    slice: parts.audit,
    isIdle: () => {
      const { publishing, held, failures } = driver.state();
      return !stopped && !publishing && !held && failures === 0;
    },
    onPage: () => {
      send({ type: 'doorbell' });
    },
    everyMs: parts.auditMs,
    now: Date.now,
    log,
  });
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  /** what an index lacks since the last stop, or has lost, is made good after the first publish */
  let isFirst = true;
  let cms: number | null = null;
  const outlook = createOutlook();
  let live = parts.readLive();

  async function publishOnce(rebuild: Rebuild | null): Promise<void> {
    outlook.begin();
    await Promise.all([collector.settle(), auditor.settle()]);
    try {
      const published = await parts.publish({
        rebuild,
        mayGoOn,
        onPulled: (position) => (cms = position),
        onAllCores: () => parts.indexer?.pause(),
        onProgress: outlook.progress,
      });
      const waitedMs = outlook.succeed();
      live = parts.readLive();
      if (published.changed || rebuild !== null || isFirst) parts.indexer?.ask();
      isFirst = false;
      if (published.changed) {
        logPublished(log, published, readCurrentId(dirs), waitedMs);
        parts.watch?.published(published, waitedMs);
      }
      if (published.newest > published.position) send({ type: 'doorbell' });
      send({ type: 'publish-succeeded' });
      if (!stopped && !driver.state().publishing)
        collector.collectWhenDue(() => !stopped && !driver.state().publishing);
    } catch (error) {
      const fault = stopped || isOurDoing(error) ? null : toFault(error, parts.ownUrl());
      outlook.fail(fault);
      if (fault) {
        logFault(log, fault, error, 'publish failed');
        parts.watch?.failed(fault.code);
      }
      send({ type: 'publish-failed' });
    } finally {
      parts.indexer?.resume();
    }
  }

  function mayGoOn(): void {
    if (stopped) throw new PublishError('stopped');
    if (driver.state().held) throw new PublishError('held');
  }

  return {
    start: () => {
      send({ type: 'started', held: keepHold(dirs) });
      auditor.start();
    },
    ring: () => {
      if (!driver.state().held) outlook.ask();
      send({ type: 'doorbell' });
    },
    rollBack: (wanted, confirmed) => {
      const result = rollBack(dirs, { wanted, confirmed, kindOf: parts.kindOf, now: Date.now() });
      if (result.kind === 'done') {
        send({ type: 'hold' });
        outlook.forget();
        log.info({ release: result.release.id, from: result.from }, 'rolled back and held');
      }
      return result;
    },
    resume: () => {
      if (!driver.state().held) return false;
      removeHold(dirs);
      log.info({}, 'resumed');
      send({ type: 'resume' });
      return true;
    },
    rebuild: (options) => {
      if (!driver.state().held) outlook.ask();
      send({ type: 'rebuild', ...options });
    },
    glance: () => outlook.glance(driver.state().held),
    status: () => {
      const id = readCurrentId(dirs);
      const releases = readReleases(dirs);
      const release = releases.find((candidate) => candidate.id === id);
      const feed = { cms, live: live.position ?? release?.position ?? null };
      const { isHeld, ...glance } = outlook.glance(driver.state().held);
      return {
        state: toPressState(driver.state(), feed),
        feed,
        release: release ? { id: release.id, since: release.since } : null,
        ...glance,
        held: isHeld ? (readHold(dirs) ?? null) : null,
        setAside: live.setAside,
        deadLinks: live.deadLinks,
        audit: auditor.status(),
        search: parts.indexer?.status() ?? null,
        releases: releases.slice(-toldReleases).reverse(),
      };
    },
    stop: async () => {
      stopped = true;
      driver.stop();
      auditor.stop();
      const grace = new Promise((resolve) => setTimeout(resolve, stopGraceMs).unref());
      const indexer = parts.indexer?.stop() ?? Promise.resolve();
      const ended = [running, collector.settle(), auditor.settle(), indexer];
      await Promise.race([Promise.all(ended), grace]);
    },
  };
}

/** A publish that we ended ourselves is no fault. */
function isOurDoing(error: unknown): boolean {
  return error instanceof PublishError && (error.code === 'held' || error.code === 'stopped');
}
