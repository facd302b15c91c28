import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { readReleases } from '../publisher/releases.ts';
import { openReleaseDirs } from '../publisher/release-dirs.ts';
import type { Release } from '../publisher/releases.ts';
import type { Status } from '../publisher/status.ts';
import { root } from '../dev/root.ts';
import type { Settings } from '../dev/settings.ts';
import { supervise } from '../dev/supervise.ts';
import { watchMemory } from './watch-memory.ts';

/** A publisher in a process of its own, asked over HTTP as an operator would. */
export interface RunningPublisher {
  /** from the start of the process to the newest content being live */
  startMs: number;
  peakRssMb(): number;
  /** @returns the answer's body; @throws Error where it is refused */
  post(path: string, body?: object): Promise<unknown>;
  /** resolves when it neither works nor has anything left to do; @throws Error where it fails */
  settle(): Promise<Status>;
  /** what it wrote about the live release */
  readRelease(): Release;
  stop(): Promise<void>;
}

const graceMs = 8000;
/** A first release of a hundred thousand articles, on a slow machine. */
const patienceMs = 3_600_000;
/** Exact to a hundredth of what is waited for; each question costs the publisher time. */
const shortestPauseMs = 5;
const longestPauseMs = 50;

/** @param env of the process */
export async function startPublisher(
  settings: Settings,
  env: Record<string, string | undefined>,
  logDir: string,
): Promise<RunningPublisher> {
  let ended: string | undefined;
  const began = performance.now();
  rmSync(join(logDir, 'publisher.log'), { force: true });
  const part = { name: 'publisher', cwd: root, args: ['scripts/publisher/main.ts'], env };
  const child = supervise(part, logDir, (line) => (ended = line));
  const memory = watchMemory(child.pid() ?? 0);
  const stop = async (): Promise<void> => {
    memory.stop();
    await child.stop(graceMs);
  };

  async function settle(): Promise<Status> {
    const start = performance.now();
    for (const end = start + patienceMs; performance.now() < end;) {
      if (ended !== undefined) throw new Error(ended);
      const status = await readStatus(settings.publisherUrl);
      if (status?.lastError) throw new Error(`The publisher fails: ${status.lastError.message}`);
      if (status?.state === 'live' || status?.state === 'held') return status;
      const pauseMs = (performance.now() - start) / 100;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(Math.max(pauseMs, shortestPauseMs), longestPauseMs)),
      );
    }
    throw new Error('The publisher does not come to rest.');
  }

  try {
    await settle();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    startMs: Math.round(performance.now() - began),
    peakRssMb: memory.peakMb,
    post: (path, body = {}) => post(`${settings.publisherUrl}${path}`, env['PORTAL_HOOK_SECRET'] ?? '', body),
    settle,
    readRelease: () => {
      const release = readReleases(openReleaseDirs(settings.dataDir)).at(-1);
      if (release === undefined) throw new Error('There is no release.');
      return release;
    },
    stop,
  };
}

async function readStatus(url: string): Promise<Status | undefined> {
  let response: Response;
  try {
    response = await fetch(`${url}/status`, { signal: AbortSignal.timeout(60_000) });
  } catch {
    // It does not listen yet, or is too busy to answer.
    return undefined;
  }
  return (await response.json()) as Status;
}

async function post(url: string, secret: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`POST ${url}: ${String(response.status)} ${JSON.stringify(answer)}`);
  return answer;
}
