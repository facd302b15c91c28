import type { Collected } from './collect.ts';
import { createCollector } from './collector.ts';
import { toFault, type Fault } from './faults.ts';
import { removeHold } from './hold.ts';
import { createLoop, initialLoopState, type LoopEffect, type LoopEvent, type Rebuild } from './loop.ts';
import type { PressLog } from './press-log.ts';
import { toPressState } from './press-state.ts';
import { PublishError } from './publish-error.ts';
import type { Publish, Published } from './publish.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases } from './releases.ts';
import { keepHold, rollBack, type RolledBack } from './rollback.ts';
import type { Live, Status } from './status.ts';

/** The running press: the loop with its timer, and what operators may ask of it. */
export interface Press {
  start(): void;
  /** something changed; answered later */
  ring(): void;
  rollBack(wanted: string | undefined, confirmed: boolean): RolledBack;
  /** @returns false where nothing was held */
  resume(): boolean;
  rebuild(options: Rebuild): void;
  status(): Status;
  /** ends a running publish at its next step and waits for it, but not longer than a short grace */
  stop(): Promise<void>;
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
  now: () => number;
  log: PressLog;
}

/** The process is asked to end within 3 s. */
const stopGraceMs = 2000;

export function createPress(parts: PressParts): Press {
  const { dirs, now, log } = parts;
  const step = createLoop(parts.pollMs);
  const collector = createCollector(parts.collect, now, log);
  let loop = initialLoopState;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let cms: number | null = null;
  let lastError: (Fault & { at: string }) | null = null;
  let live = parts.readLive();

  const send = (event: LoopEvent): void => {
    if (stopped) return;
    const next = step(loop, event, now());
    loop = next.state;
    next.effects.forEach(run);
  };

  function run(effect: LoopEffect): void {
    clearTimeout(timer);
    if (effect.type === 'publish') running = publishOnce(effect.rebuild);
    else timer = setTimeout(send, Math.max(0, effect.at - now()), { type: 'tick' });
  }

  async function publishOnce(rebuild: Rebuild | null): Promise<void> {
    await collector.settle();
    try {
      const published = await parts.publish({ rebuild, mayGoOn, onPulled: (position) => (cms = position) });
      lastError = null;
      live = parts.readLive();
      logPublished(published);
      send({ type: 'publish-succeeded' });
      if (!stopped && !loop.publishing) collector.collectWhenDue(() => !stopped && !loop.publishing);
    } catch (error) {
      if (!isOurDoing(error)) {
        lastError = { ...toFault(error), at: new Date(now()).toISOString() };
        log.error({ err: error, code: lastError.code }, 'publish failed');
      }
      send({ type: 'publish-failed' });
    }
  }

  function mayGoOn(): void {
    if (stopped) throw new PublishError('stopped');
    if (loop.held) throw new PublishError('held');
  }

  function logPublished({ position, changed, report }: Published): void {
    if (!changed) return;
    log.info({ position, release: readCurrentId(dirs), ...report }, 'published');
  }

  return {
    start: () => {
      send({ type: 'started', held: keepHold(dirs) });
    },
    ring: () => {
      send({ type: 'doorbell' });
    },
    rollBack: (wanted, confirmed) => {
      const result = rollBack(dirs, { wanted, confirmed, kindOf: parts.kindOf, now: now() });
      if (result.kind === 'done') {
        send({ type: 'hold' });
        clearTimeout(timer);
        log.info({ release: result.release.id, from: result.from }, 'rolled back and held');
      }
      return result;
    },
    resume: () => {
      if (!loop.held) return false;
      removeHold(dirs);
      log.info({}, 'resumed');
      send({ type: 'resume' });
      return true;
    },
    rebuild: (options) => {
      send({ type: 'rebuild', ...options });
    },
    status: () => {
      const id = readCurrentId(dirs);
      const release = readReleases(dirs).find((candidate) => candidate.id === id);
      const feed = { cms, live: release?.position ?? null };
      return {
        state: toPressState(loop, feed),
        feed,
        release: release ? { id: release.id, since: release.since } : null,
        lastError,
        ...live,
      };
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      const grace = new Promise((resolve) => setTimeout(resolve, stopGraceMs).unref());
      await Promise.race([Promise.all([running, collector.settle()]), grace]);
    },
  };
}

/** A publish that we ended ourselves is no fault. */
function isOurDoing(error: unknown): boolean {
  return error instanceof PublishError && (error.code === 'held' || error.code === 'stopped');
}
