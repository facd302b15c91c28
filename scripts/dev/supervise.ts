import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { listenForLastWords } from './last-words.ts';
import { openLog } from './open-log.ts';

export interface Part {
  name: string;
  cwd: string;
  /** arguments of Node */
  args: string[];
  env: Record<string, string | undefined>;
}

export interface Supervised {
  /** the running process, or undefined while it is between two lives */
  pid(): number | undefined;
  /** aborts with what it said last when it has ended three times without a steady life between; it is tried on all the same */
  doomed: AbortSignal;
  /** asks it to stop, kills it after the grace; resolves when it is gone */
  stop(graceMs: number): Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 5000;
const steadyMs = 10_000;
const livesOfDoomed = 3;

const exitWithParent = fileURLToPath(new URL('exit-with-parent.mjs', import.meta.url));

/**
 * Keeps one process alive: starts it again when it dies, after a pause that doubles from 0.5 s to 5 s and starts over
 * once it has run for ten seconds. Its output goes to `<logDir>/<name>.log`, see `openLog`.
 *
 * @param part what to run
 * @param logDir made when missing
 * @param say gets a line when the process has died or could not be started, with what it said last
 */
export function supervise(part: Part, logDir: string, say: (line: string) => void): Supervised {
  mkdirSync(logDir, { recursive: true });
  const logFile = join(logDir, `${part.name}.log`);
  const log = openLog(logFile);
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = firstPauseMs;
  let lives = 0;
  let stopping = false;
  const doom = new AbortController();

  const start = (): void => {
    const started = performance.now();
    const life = spawn(process.execPath, ['--import', exitWithParent, ...part.args], {
      cwd: part.cwd,
      env: part.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own: Ctrl-C reaches the supervisor alone, which then stops the parts in order.
      detached: true,
    });
    child = life;
    life.stdout?.pipe(log, { end: false });
    life.stderr?.pipe(log, { end: false });
    const lastWords = listenForLastWords([life.stdout, life.stderr]);
    const startAgain = (): void => {
      child = undefined;
      if (stopping) return;
      if (performance.now() - started > steadyMs) [pauseMs, lives] = [firstPauseMs, 0];
      lives += 1;
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
    const tell = (why: string): void => {
      if (stopping) return;
      say(`${part.name} ended (${why}); starting it again. Its log: ${logFile}`);
      if (lives < livesOfDoomed) return;
      doom.abort(new Error(`${part.name} does not come up (${why}). Its log: ${logFile}`));
    };
    life.once('error', (error) => {
      // The same event tells of a signal that could not be sent.
      if (life.pid !== undefined) return;
      startAgain();
      tell(error.message);
    });
    life.once('exit', startAgain);
    // Its last words may come after its end.
    life.once('close', (code, signal) => {
      if (life.pid !== undefined) tell([signal ?? `code ${String(code)}`, ...lastWords()].join(': '));
    });
  };
  start();

  return {
    pid: () => child?.pid,
    doomed: doom.signal,
    stop: async (graceMs) => {
      stopping = true;
      clearTimeout(timer);
      await stopChild(child, graceMs);
      log.end();
    },
  };
}

async function stopChild(child: ChildProcess | undefined, graceMs: number): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
}
