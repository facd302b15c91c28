import { selfHealing, type Fault } from './faults.ts';
import type { Published } from './publish.ts';
import type { ReleaseReport } from './releases.ts';

/** Where the press writes what it did: structured facts and one short sentence. */
export interface PressLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/**
 * Writes the one line of a publish that gave readers something else; a warning where something was set aside.
 *
 * @param waitedMs from the doorbell or the poll to the switch
 */
export function logPublished(
  log: PressLog,
  { position, report }: Published,
  release: string | undefined,
  waitedMs: number,
): void {
  const facts = { position, release, waitedMs, ...toFigures(report ?? {}) };
  if ((report?.setAside.length ?? 0) > 0) log.warn(facts, 'published, something was set aside');
  else log.info(facts, 'published');
}

/**
 * Writes a fault: a warning where it heals by itself. Only what nobody foresaw brings its stack.
 *
 * @param what failed, in a few words
 */
export function logFault(log: PressLog, fault: Fault, error: unknown, what: string): void {
  const facts = { code: fault.code, detail: error instanceof Error ? error.message : String(error) };
  if (selfHealing.has(fault.code)) log.warn(facts, what);
  else log.error(fault.code === 'internal' ? { ...facts, err: error } : facts, what);
}

/** Lists may be long; their lengths are not. Which routes they were is in the report. */
function toFigures(report: Partial<ReleaseReport>): Record<string, unknown> {
  const figures: [string, unknown][] = Object.entries(report).filter(([name]) => name !== 'routes');
  return Object.fromEntries(
    figures.map(([name, value]) => [name, Array.isArray(value) ? value.length : value]),
  );
}
