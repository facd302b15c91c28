import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { openMendingWorkshop } from './mending-workshop.ts';
import type { Workshop } from './open-workshop.ts';
import type { PublishOptions } from './publish.ts';

let dir: string;
let file: string;
let events: string[];

const options: PublishOptions = { rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mending-'));
  file = join(dir, 'replica.db');
  events = [];
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Opens workshops whose n-th publish throws the n-th error; each makes the file where it is missing. */
function openWith(errors: (Error | undefined)[]): () => Workshop {
  return () => {
    events.push(existsSync(file) ? 'opened the old file' : 'opened a new file');
    writeFileSync(file, 'replica');
    return {
      publish: () => {
        const error = errors.shift();
        return error
          ? Promise.reject(error)
          : Promise.resolve({ position: 7, newest: 0, changed: true, report: null });
      },
      readLive: () => ({ setAside: [], deadLinks: [] }),
      kindOf: () => undefined,
      findReceipt: () => undefined,
      audit: () => Promise.resolve({ checked: 0, found: [], done: false }),
      collect: () => Promise.resolve({ releases: 0, trees: 0, assets: 0 }),
      close: () => events.push('closed'),
    };
  };
}

const log = pino({ level: 'silent' });

it('a replica that turns out to be damaged in a publish is made anew, and the publish repeated', async () => {
  const damaged = new Database.SqliteError('malformed', 'SQLITE_CORRUPT_INDEX');
  const workshop = openMendingWorkshop(openWith([damaged]), file, log);
  expect(await workshop.publish(options)).toMatchObject({ position: 7 });
  expect(events).toEqual(['opened a new file', 'closed', 'opened a new file']);
});

it('a damage that a renderer beside this thread has met counts too', async () => {
  const damaged = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
  const workshop = openMendingWorkshop(openWith([new Error('the page', { cause: damaged })]), file, log);
  expect(await workshop.publish(options)).toMatchObject({ position: 7 });
  expect(events).toEqual(['opened a new file', 'closed', 'opened a new file']);
});

it('a replica that was deleted is made anew by the next publish, not written to a file without a name', async () => {
  const workshop = openMendingWorkshop(openWith([]), file, log);
  rmSync(file);
  expect(await workshop.publish(options)).toMatchObject({ position: 7 });
  expect(events).toEqual(['opened a new file', 'closed', 'opened a new file']);
});

it('any other error leaves the replica alone', async () => {
  const workshop = openMendingWorkshop(
    openWith([new Database.SqliteError('busy', 'SQLITE_BUSY')]),
    file,
    log,
  );
  await expect(workshop.publish(options)).rejects.toThrow('busy');
  expect(events).toEqual(['opened a new file']);
});

it('a replica that could not be made anew is opened by the next publish', async () => {
  const openNext = openWith([]);
  const full = Object.assign(new Error('no room'), { code: 'SQLITE_FULL' });
  let isFull = false;
  const open = (): Workshop => {
    const opened = openNext();
    if (isFull) throw full;
    return opened;
  };
  const workshop = openMendingWorkshop(open, file, log);
  rmSync(file);
  isFull = true;
  await expect(workshop.publish(options)).rejects.toThrow('no room');
  await expect(workshop.publish(options)).rejects.toThrow('no room');
  isFull = false;
  expect(await workshop.publish(options)).toMatchObject({ position: 7 });
  workshop.close();
  expect(events.filter((event) => event === 'closed')).toHaveLength(2);
});
