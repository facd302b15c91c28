import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

import { buildDispatchRequest, type DispatchNews } from './dispatch-request.ts';
import { postDispatch } from './post-dispatch.ts';
import { replaceJson } from './replace-file.ts';
import type { DispatchSettings } from './watch-settings.ts';

/** What the build service was told last. */
export interface Told {
  /** names the content; the same key is not told twice */
  key: string;
  position: number;
  /** ISO instant */
  at: string;
}

/** Tells the build service of new content, each once, never two in a short while. */
export interface DispatchSender {
  /**
   * @param key names the content
   * @returns false where it was told before
   * @throws DispatchError
   */
  send(key: string, news: DispatchNews): Promise<boolean>;
  told(): Told | undefined;
  stop(): void;
}

/**
 * @param file remembers what was told, so that a restart neither forgets nor repeats
 * @param now ms since the epoch
 */
export function createDispatchSender(
  settings: DispatchSettings,
  file: string,
  now: () => number,
): DispatchSender {
  const { gapMs } = settings;
  const stopped = new AbortController();
  let told = readTold(file);
  return {
    send: async (key, news) => {
      if (told?.key === key) return false;
      const wait = told ? Math.min(gapMs, Date.parse(told.at) + gapMs - now()) : 0;
      if (wait > 0) await setTimeout(wait, undefined, { signal: stopped.signal });
      await postDispatch(buildDispatchRequest(settings, news), stopped.signal);
      told = { key, position: news.position, at: new Date(now()).toISOString() };
      replaceJson(file, told);
      return true;
    },
    told: () => told,
    stop: () => {
      stopped.abort();
    },
  };
}

/** What cannot be read counts as never told: telling once more does no harm. */
function readTold(file: string): Told | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isTold(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTold(value: unknown): value is Told {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'position' in value &&
    typeof value.position === 'number' &&
    'at' in value &&
    typeof value.at === 'string' &&
    !Number.isNaN(Date.parse(value.at))
  );
}
