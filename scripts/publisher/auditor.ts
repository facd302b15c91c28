import type { AuditFinding, AuditSlice } from './audit.ts';
import type { PressLog } from './press-log.ts';

/** What the audit has seen, for the status. */
export interface AuditStatus {
  /** routes looked at since the start */
  checked: number;
  /** times that the whole site was gone through */
  rounds: number;
  /** the last findings, newest first; all of them healed or about to be */
  found: (AuditFinding & { at: string })[];
}

/** Runs the audit in slices, never beside a publish. */
export interface Auditor {
  /** Begins to look every few seconds. */
  start(): void;
  /** resolves when no slice runs any more */
  settle(): Promise<void>;
  status(): AuditStatus;
  stop(): void;
}

const sliceMs = 200;
const mostTold = 20;

export interface AuditorParts {
  slice: (mayGoOn: () => boolean, budgetMs: number) => Promise<AuditSlice>;
  /** whether nothing else is going on */
  isIdle: () => boolean;
  /** told that a page is to be rendered again */
  onPage: () => void;
  /** pause between two slices */
  everyMs: number;
  now: () => number;
  log: PressLog;
}

export function createAuditor({ slice, isIdle, onPage, everyMs, now, log }: AuditorParts): Auditor {
  const status: AuditStatus = { checked: 0, rounds: 0, found: [] };
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    try {
      const { checked, found, done } = await slice(isIdle, sliceMs);
      status.checked += checked;
      if (done) status.rounds += 1;
      const at = new Date(now()).toISOString();
      status.found = [...found.map((finding) => ({ ...finding, at })), ...status.found].slice(0, mostTold);
      for (const finding of found) log.error(finding, 'the audit has found a difference');
      if (found.some(({ fault }) => fault === 'page')) onPage();
    } catch (error) {
      log.error({ err: error }, 'the audit failed');
    }
  };

  return {
    start: () => {
      timer = setInterval(() => {
        if (!isIdle()) return;
        running = running.then(look);
      }, everyMs).unref();
    },
    settle: () => running,
    status: () => status,
    stop: () => {
      clearInterval(timer);
    },
  };
}
