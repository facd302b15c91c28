import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { flushNow } from './durable.ts';

/** Makes or replaces a symlink in one step: readers see the old target or the new one, after a power cut too. */
export function replaceLink(path: string, target: string): void {
  const beside = `${path}.next`;
  rmSync(beside, { force: true });
  symlinkSync(target, beside);
  renameSync(beside, path);
  flushNow(dirname(path));
}

/** Makes or replaces a JSON file in one step, see `replaceLink`. */
export function replaceJson(path: string, value: unknown): void {
  const beside = `${path}.next`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
  renameSync(beside, path);
  flushNow(dirname(path));
}
