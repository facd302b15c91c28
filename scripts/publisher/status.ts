import type { AuditStatus } from './auditor.ts';
import type { Fault } from './faults.ts';
import type { Hold } from './hold.ts';
import type { IndexStatus } from './indexer.ts';
import type { PressState } from './press-state.ts';
import type { Release } from './releases.ts';

/** An entry that could not be taken over, or a route that could not be rendered; its last good version is live. */
export type SetAsideItem =
  { type: string; documentId: string; reason: string } | { type: 'route'; path: string; reason: string };

/** What the newest publish left behind; read when no transaction is open. */
export interface Live {
  setAside: SetAsideItem[];
  deadLinks: { path: string; link: string }[];
  /** the feed position that is live, where that is not told by a release on this machine */
  position?: number | null;
}

/** A fault and when it was seen last, an ISO instant. */
export type SeenFault = Fault & { at: string };

/** A publish that runs. */
export interface Running {
  /** ISO instant */
  since: string;
  /** whether every page is rendered: other publishes wait for it */
  full: boolean;
  /** pages */
  done: number;
  all: number;
  /** ISO instant of the last page */
  movedAt: string;
  /** from the pace so far; null before the first page */
  secondsLeft: number | null;
}

/** What tells whether all is well. */
export interface PressGlance {
  isHeld: boolean;
  /** ISO instant since which something waits to reach readers */
  waitingSince: string | null;
  running: Running | null;
  lastError: SeenFault | null;
}

/** How the press stands. */
export interface PressStatus extends Omit<PressGlance, 'isHeld'> {
  state: PressState;
  /** feed positions: the newest known of the CMS, and what readers have */
  feed: { cms: number | null; live: number | null };
  release: { id: string; since: string } | null;
  held: Hold | null;
  setAside: SetAsideItem[];
  deadLinks: { path: string; link: string }[];
  audit: AuditStatus;
  /** null where no release is made */
  search: IndexStatus | null;
  /** the last few, newest first */
  releases: Release[];
}

/** How the word to the build service stands; see `dispatch-sender.ts`. */
export interface DispatchStatus {
  kind: string;
  project: string;
  /** ISO instant of the last accepted one */
  last: string | null;
  /** ISO instant since which one is due */
  waitingSince: string | null;
  lastError: SeenFault | null;
}

/** How the alert stands; see `alarm.ts`. */
export interface AlertStatus {
  /** what the target was told last */
  told: 'open' | 'resolved';
  /** why the target could not be told, or null */
  undelivered: string | null;
}

/** The answer of `GET /status`. Null stands for what is not set up. */
export interface Status extends PressStatus {
  dispatch: DispatchStatus | null;
  alert: AlertStatus | null;
}
