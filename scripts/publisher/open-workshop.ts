import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { createAudit, type Audit } from './audit.ts';
import { collect, type Collected } from './collect.ts';
import type { Engine } from './engine.ts';
import { findDamage } from './find-damage.ts';
import { openOutputs } from './open-outputs.ts';
import type { PressLog } from './press-log.ts';
import { createPublish, type Publish } from './publish.ts';
import { createReceiptReader, type Receipt } from './receipts.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases } from './releases.ts';
import type { Live } from './status.ts';
import { openUnnamedAssets } from './unnamed-assets.ts';

/** All that works on one replica file. */
export interface Workshop {
  publish: Publish;
  readLive: () => Live;
  /** what a route is according to the newest content */
  kindOf: (route: string) => string | undefined;
  findReceipt: (type: string, documentId: string) => Receipt | undefined;
  collect: (mayGoOn: () => boolean) => Promise<Collected>;
  audit: Audit['slice'];
  close: () => void;
}

/**
 * @param engine closed together with the workshop
 * @param replicaFile path of that file
 * @param now ms since the epoch
 * @param log gets what is found to be damaged
 */
export function openWorkshop(
  engine: Engine & { close(): void },
  dirs: ReleaseDirs,
  replicaFile: string,
  now: () => number,
  log?: PressLog,
): Workshop {
  const outputs = openOutputs(engine.replica.database);
  const damage = existsSync(dirs.current) ? findDamage(dirs, outputs) : undefined;
  const tellDamage = (path: string): void => {
    log?.error({ code: 'release-damaged', path }, 'the release is damaged; everything is rendered again');
  };
  if (damage !== undefined) tellDamage(damage);
  const publish = createPublish(engine, dirs, now, damage !== undefined, tellDamage);
  const audit = createAudit({ engine, dirs, outputs });
  const reading = new Database(replicaFile, { readonly: true });
  const unnamed = openUnnamedAssets(join(dirs.site, 'unnamed-assets.json'));
  return {
    publish,
    kindOf: (route) => outputs.findRoute(route)?.kind,
    findReceipt: createReceiptReader(reading),
    readLive: () => {
      const live = readCurrentId(dirs);
      const entries = engine.replica
        .setAside()
        .map(({ type, id, reason }) => ({ type, documentId: id, reason }));
      const routes = outputs
        .listSetAside()
        .map(({ path, reason }) => ({ type: 'route' as const, path, reason }));
      const report = readReleases(dirs).find(({ id }) => id === live)?.report;
      return { setAside: [...entries, ...routes], deadLinks: report?.deadLinks ?? [] };
    },
    audit: audit.slice,
    collect: (mayGoOn) => collect(dirs, unnamed, { now: now(), newestRoot: outputs.getTree(''), mayGoOn }),
    close: () => {
      reading.close();
      engine.close();
    },
  };
}
