import type { FaultCode } from '../../publisher/vi.ts';
import type { Bench } from './bench.ts';

/** How a fault shows. */
export type Sign =
  /** `lastError` of /status */
  | { kind: 'fault'; codes: readonly FaultCode[] }
  /** `setAside` of /status; all else goes on */
  | { kind: 'set-aside'; reason: RegExp }
  /** the publisher cannot start; its log says why */
  | { kind: 'log'; words: RegExp }
  /** the press copes; `log` is what it writes about it, where it is worth a line */
  | { kind: 'nothing'; log?: RegExp };

/** One fault: how it comes about, how it shows and how it ends. */
export interface FaultRow {
  name: string;
  /** small enough for `npm test` */
  isSample?: boolean;
  /** undefined: the machine cannot provoke it, in words */
  cannot?: () => string | undefined;
  provoke: (bench: Bench) => Promise<void> | void;
  sign: Sign;
  /** whether the change that is published next waits until it is healed; default: with a fault or a log */
  holdsUp?: boolean;
  /**
   * Takes the cause away, nothing else.
   *
   * @param seen message of the fault
   */
  heal: (bench: Bench, seen: string) => Promise<void> | void;
  /** how it heals, in words */
  how: string;
  /** readers cannot get these while the fault lasts: it took the files themselves */
  taken?: 'article' | 'all';
}
