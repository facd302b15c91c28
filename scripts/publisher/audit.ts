import { mkdirSync, writeFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { toSha256 } from '@portal/site/render';
import { keepViews } from '@portal/site/replica';

import type { Engine } from './engine.ts';
import { hashFile } from './hash-file.ts';
import type { Outputs } from './outputs.ts';
import { splitPath } from './output-path.ts';
import type { ReleaseDirs } from './release-dirs.ts';

/** A file that is not what its page gives today. */
export interface AuditFinding {
  /** of the route */
  path: string;
  /** `page`: it was rendered from something else, and is rendered again; `file`: its bytes were altered on the disk */
  fault: 'page' | 'file';
}

export interface AuditSlice {
  /** routes looked at */
  checked: number;
  found: AuditFinding[];
  /** whether the last route was reached; the next slice begins at the first one again */
  done: boolean;
}

/** Renders the pages of the newest release again, a few at a time, and compares them with what readers get. */
export interface Audit {
  /**
   * Must not run beside a publish. Heals files itself; pages are noted for the next publish.
   *
   * @param mayGoOn asked before each route
   * @param budgetMs how long it may take
   */
  slice(mayGoOn: () => boolean, budgetMs: number): Promise<AuditSlice>;
}

export function createAudit({
  engine,
  dirs,
  outputs,
}: {
  engine: Engine;
  dirs: ReleaseDirs;
  outputs: Outputs;
}): Audit {
  let last = '';

  return {
    slice: async (mayGoOn, budgetMs) => {
      const end = performance.now() + budgetMs;
      const reader = keepViews(engine.replica.reader);
      const slice: AuditSlice = { checked: 0, found: [], done: false };
      while (mayGoOn() && performance.now() < end) {
        const route = outputs.findRouteAfter(last);
        if (!route) {
          last = '';
          slice.done = true;
          break;
        }
        last = route.path;
        slice.checked += 1;
        try {
          const { files } = await engine.render(route, reader);
          // A publish may have begun meanwhile; what was rendered is then of another content.
          if (!mayGoOn()) break;
          for (const { path, body } of files) {
            const fault = compare(path, body);
            if (fault) slice.found.push({ path: route.path, fault });
          }
        } catch {
          // A page that throws is set aside by the publish that renders it.
        }
      }
      for (const { path, fault } of slice.found) if (fault === 'page') outputs.noteAgain(path);
      return slice;
    },
  };

  function compare(path: string, body: Uint8Array): AuditFinding['fault'] | undefined {
    const known = outputs.getFile(path);
    if (known?.sha256 !== toSha256(body)) return 'page';
    const { dir, name } = splitPath(path);
    const tree = outputs.getTree(dir);
    if (tree === undefined) return 'page';
    const file = join(dirs.trees, tree, name);
    if (isWhole(file, known.sha256)) return undefined;
    heal(file, body);
    return 'file';
  }

  /** In one step: readers get the damaged file or the good one. */
  function heal(file: string, body: Uint8Array): void {
    mkdirSync(dirs.staging, { recursive: true });
    const beside = join(dirs.staging, 'audit');
    rmSync(beside, { force: true });
    writeFileSync(beside, body, { flush: true });
    renameSync(beside, file);
  }
}

function isWhole(file: string, sha256: string): boolean {
  try {
    return hashFile(file) === sha256;
  } catch {
    return false;
  }
}
