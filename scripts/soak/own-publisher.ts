import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { toChildEnvironment } from '../dev/child-environment.ts';
import { root } from '../dev/root.ts';
import type { Secrets } from '../dev/secrets.ts';
import { readSettings } from '../dev/settings.ts';
import { findFreePorts } from '../testing/test-portal.ts';

/** One line of a publisher's log. */
export interface LogLine {
  level: number;
  /** ms since the epoch */
  time: number;
  msg: string;
  /** of a publish, begin to switch */
  milliseconds?: number;
}

/** A publisher process that a case starts and kills as it likes; nobody else starts it again. */
export interface OwnPublisher {
  url: string;
  dataDir: string;
  /** of the built-in web server on the same data; nothing listens there until a case starts one */
  sitePort: number;
  env: Record<string, string | undefined>;
  /** @returns when the process listens; @throws Error with its last words where it ends before */
  start(): Promise<void>;
  /** kill -9; @returns when the process is gone */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** what it logged over all its lives */
  readonly log: readonly LogLine[];
  /** @returns feed position of the live release, 0 before the first */
  readPosition(): number;
}

export interface OwnPublisherSettings {
  dataDir: string;
  cmsUrl: string;
  secrets: Secrets;
  /** public origin of the site */
  origin: string;
  /** ISO instant, for the content */
  now: string;
  pollSeconds: number;
}

const graceMs = 5000;
const preload = join(root, 'scripts/dev/exit-with-parent.mjs');

export async function createOwnPublisher(options: OwnPublisherSettings): Promise<OwnPublisher> {
  const { dataDir, cmsUrl, secrets, origin, now, pollSeconds } = options;
  const [port, sitePort] = await findFreePorts(2);
  const settings = readSettings({
    PORTAL_DATA_DIR: dataDir,
    PORTAL_CMS_URL: cmsUrl,
    PORTAL_SITE_URL: origin,
    PORTAL_PUBLISHER_PORT: String(port),
    PORTAL_SITE_PORT: String(sitePort),
  });
  const env = toChildEnvironment(settings, secrets, {
    ...process.env,
    PORTAL_NOW: now,
    PORTAL_POLL_SECONDS: String(pollSeconds),
  });
  const log: LogLine[] = [];
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const begun = spawn(process.execPath, ['--import', preload, 'scripts/publisher/main.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = begun;
    const { stdout, stderr } = begun;
    if (!stdout || !stderr) throw new Error('The publisher has no output.');
    let words = '';
    createInterface(stderr).on('line', (line) => {
      words = line;
      const parsed = parseLine(line);
      if (parsed) log.push(parsed);
    });
    await new Promise<void>((resolve, reject) => {
      createInterface(stdout).on('line', (line) => {
        if (line.startsWith('publisher ready')) resolve();
      });
      begun.once('exit', (code, signal) => {
        if (signal === 'SIGKILL') resolve();
        else reject(new Error(`The publisher ended with ${signal ?? String(code)}: ${words}`));
      });
    });
  };

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const running = child;
    const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    running.kill(signal);
    const timer = setTimeout(() => running.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(timer);
  };

  return {
    url: settings.publisherUrl,
    dataDir,
    sitePort: settings.sitePort,
    env,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    log,
    readPosition: () => readPosition(join(dataDir, 'site/current/manifest.json')),
  };
}

function parseLine(line: string): LogLine | undefined {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return undefined;
  }
}

function readPosition(manifest: string): number {
  try {
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { position: number }).position;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
