import { existsSync, rmSync } from 'node:fs';

import type { Workshop } from './open-workshop.ts';
import type { PressLog } from './press-log.ts';
import { findSystemCode } from './system-code.ts';

/**
 * Opens a workshop whose replica is made anew when the file turns out to be damaged or deleted, at the start or later:
 * it is a cache and is filled again from the CMS.
 *
 * @param open opens the file and all that works on it
 */
export function openMendingWorkshop(open: () => Workshop, replicaFile: string, log: PressLog): Workshop {
  const openAgain = (error: unknown): Workshop => {
    if (!isDamagedDatabase(error)) throw error;
    log.error({ err: error }, 'the replica is damaged and is made anew');
    for (const suffix of ['', '-wal', '-shm']) rmSync(replicaFile + suffix, { force: true });
    return open();
  };
  let workshop: Workshop;
  /** Whether the workshop was closed and the next one could not be opened. */
  let isClosed = false;
  const replaceBy = (openNext: () => Workshop): Workshop => {
    if (!isClosed) workshop.close();
    isClosed = true;
    workshop = openNext();
    isClosed = false;
    return workshop;
  };
  const reopen = (): Workshop => {
    try {
      return open();
    } catch (error) {
      return openAgain(error);
    }
  };
  workshop = reopen();
  return {
    publish: async (options) => {
      if (!existsSync(replicaFile)) {
        log.error({}, 'the replica was deleted and is made anew');
        replaceBy(reopen);
      } else if (isClosed) replaceBy(reopen);
      try {
        return await workshop.publish(options);
      } catch (error) {
        if (!isDamagedDatabase(error)) throw error;
        return await replaceBy(() => openAgain(error)).publish(options);
      }
    },
    readLive: () => workshop.readLive(),
    kindOf: (route) => workshop.kindOf(route),
    findReceipt: (type, documentId) => workshop.findReceipt(type, documentId),
    collect: (mayGoOn) => workshop.collect(mayGoOn),
    audit: (mayGoOn, budgetMs) => workshop.audit(mayGoOn, budgetMs),
    close: () => {
      if (!isClosed) workshop.close();
    },
  };
}

function isDamagedDatabase(error: unknown): boolean {
  const code = findSystemCode(error);
  return code?.startsWith('SQLITE_CORRUPT') === true || code === 'SQLITE_NOTADB';
}
