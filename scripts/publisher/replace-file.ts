import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

/** Makes or replaces a symlink in one step: readers see the old target or the new one. */
export function replaceLink(path: string, target: string): void {
  const beside = `${path}.next`;
  rmSync(beside, { force: true });
  symlinkSync(target, beside);
  renameSync(beside, path);
}

/** Makes or replaces a JSON file in one step. */
export function replaceJson(path: string, value: unknown): void {
  const beside = `${path}.next`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(beside, path);
}
