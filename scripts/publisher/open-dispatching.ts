import { join } from 'node:path';

import { createDispatchSender } from './dispatch-sender.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import type { PublisherSettings } from './env.ts';
import { readHold } from './hold.ts';
import { openFollower } from './open-follower.ts';
import type { Workshop } from './open-workshop.ts';
import type { PressLog } from './press-log.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases } from './releases.ts';

/** Tells the build service: beside the press, or as all that the press does. */
export interface Dispatching extends Dispatcher {
  /** in place of the workshop that makes releases, where none are made on this machine */
  follower: Workshop | undefined;
}

/** @returns undefined where no build service is named */
export function openDispatching(
  settings: PublisherSettings,
  dirs: ReleaseDirs,
  log: PressLog,
): Dispatching | undefined {
  const { dispatch } = settings;
  if (!dispatch) return undefined;
  const { kind, project, only } = dispatch;
  const sender = createDispatchSender(dispatch, join(dirs.site, 'dispatched.json'), Date.now);
  if (!only) {
    const readNews = (): ReturnType<typeof readLiveNews> => readLiveNews(dirs);
    const dispatcher = createDispatcher({ settings: dispatch, sender, readNews, log });
    return { ...dispatcher, follower: undefined };
  }
  return {
    follower: openFollower(settings, sender),
    // The press itself does it: its own failures and waits are told as such.
    ring: () => undefined,
    status: () => ({ kind, project, last: sender.told()?.at ?? null, waitingSince: null, lastError: null }),
    stop: () => {
      sender.stop();
      return Promise.resolve();
    },
  };
}

/** A held release is older than what the build would make. */
function readLiveNews(dirs: ReleaseDirs): { position: number; release: string } | undefined {
  const id = readHold(dirs) ? undefined : readCurrentId(dirs);
  const release = readReleases(dirs).find((candidate) => candidate.id === id);
  return release && { position: release.position, release: release.id };
}
