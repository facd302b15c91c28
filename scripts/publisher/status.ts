import type { Fault } from './faults.ts';
import type { PressState } from './press-state.ts';

/** An entry that could not be taken over, or a route that could not be rendered; its last good version is live. */
export type SetAsideItem =
  { type: string; documentId: string; reason: string } | { type: 'route'; path: string; reason: string };

/** What the newest publish left behind; read when no transaction is open. */
export interface Live {
  setAside: SetAsideItem[];
  deadLinks: { path: string; link: string }[];
}

/** The answer of `GET /status`. */
export interface Status {
  state: PressState;
  /** feed positions: the newest known of the CMS, and what readers have */
  feed: { cms: number | null; live: number | null };
  release: { id: string; since: string } | null;
  lastError: (Fault & { at: string }) | null;
  setAside: SetAsideItem[];
  deadLinks: { path: string; link: string }[];
}
