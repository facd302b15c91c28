import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { waitFor } from '../../dev/wait-for.ts';
import { fetchPage, waitForPage } from '../../testing/reader.ts';
import { watchReaders } from './watch-readers.ts';
import { patienceMs, type Bench, type Published } from './bench.ts';
import type { FaultRow } from './fault-row.ts';

/** What was seen of a row. */
export interface RowReport {
  name: string;
  /** fault code, or what stands for it */
  code: string;
  state: string;
  message: string;
  how: string;
  /** ms to the change on the site: from the end of the cause, or from the publish where that was not held up */
  healedMs: number;
  responses: number;
  /** responses that a fault which takes the files themselves has cost */
  lost: number;
}

const run = promisify(execFile);
const isWhole = (body: string): boolean => body.trimEnd().endsWith('</html>');

/**
 * Provokes one fault, with readers at the site all the while, and heals it.
 *
 * @param isEqual whether the site equals the content
 * @throws Error where something of the row does not hold
 */
export async function runRow(
  bench: Bench,
  row: FaultRow,
  isEqual: () => Promise<string | undefined>,
): Promise<RowReport> {
  const { siteUrl } = bench;
  const urls = [`${siteUrl}/`, `${siteUrl}/tin-tuc/`, siteUrl + bench.kept.path];
  const readable = row.taken === 'article' ? urls.slice(0, 2) : urls;
  await bench.waitUntilLive();
  bench.forgetLog();
  const stopReaders = watchReaders(readable, 2, (_url, status, body) =>
    status === 200 && isWhole(body) ? undefined : `status ${String(status)}, ${String(body.length)} bytes`,
  );
  let seen: Awaited<ReturnType<typeof see>>;
  let healedMs: number;
  try {
    await row.provoke(bench);
    const change = await bench.publish(`${row.name}: bài tiếp theo`.replaceAll(/[<>"&]/g, ' '));
    seen = await see(bench, row);
    const holdsUp = row.holdsUp ?? (row.sign.kind === 'fault' || row.sign.kind === 'log');
    const page = siteUrl + change.path;
    if (holdsUp && hasTitle(change)(await fetchPage(page)))
      throw new Error('the change went live in spite of the fault');
    let began = Date.now();
    if (!holdsUp && row.taken === undefined) await waitForPage(page, hasTitle(change), patienceMs);
    await row.heal(bench, seen.message);
    if (holdsUp) began = Date.now();
    await waitForPage(page, hasTitle(change), patienceMs);
    await waitForPage(
      siteUrl + bench.kept.path,
      ({ status, body }) => status === 200 && isWhole(body),
      patienceMs,
    );
    healedMs = Date.now() - began;
    await bench.waitUntilLive();
  } catch (error) {
    await stopReaders();
    throw new Error(`${row.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const { responses, broken } = await stopReaders();
  if (broken.length > 0 && row.taken !== 'all')
    throw new Error(
      `${row.name}: ${String(broken.length)} of ${String(responses)} reads failed: ${broken[0] ?? ''}`,
    );
  const difference = await isEqual();
  if (difference !== undefined)
    throw new Error(`${row.name}: the site is not what the content says: ${difference}`);
  return { name: row.name, ...seen, how: row.how, healedMs, responses, lost: broken.length };
}

const hasTitle =
  ({ title }: Published) =>
  ({ status, body }: { status: number; body: string }): boolean =>
    status === 200 && body.includes(title);

async function see(
  bench: Bench,
  { sign }: FaultRow,
): Promise<{ code: string; state: string; message: string }> {
  switch (sign.kind) {
    case 'nothing':
      return { code: '-', state: '-', message: sign.log ? await findInLog(bench, sign.log) : '-' };
    case 'log':
      return { code: '(log)', state: 'not started', message: await findInLog(bench, sign.words) };
    case 'set-aside': {
      const { state, setAside } = await bench.waitForStatus(
        'something set aside',
        (status) => status.setAside.length > 0,
      );
      const reasons = setAside.map(({ reason }) => reason);
      if (!reasons.some((reason) => sign.reason.test(reason)))
        throw new Error(`set aside because ${reasons.join('; ')}`);
      return { code: '(set aside)', state, message: reasons.join('; ') };
    }
    case 'fault': {
      const { state, lastError } = await bench.waitForStatus(
        'a fault',
        (status) => status.lastError !== null,
      );
      if (!lastError) throw new Error('no fault');
      const { code, message } = lastError;
      if (!sign.codes.includes(code)) throw new Error(`the fault is ${code}: ${message}`);
      if (!message.includes('Trang vẫn giữ nguyên')) throw new Error(`nothing about the site in: ${message}`);
      if (state !== 'failing') throw new Error(`the state is ${state}`);
      return { code, state, message };
    }
  }
}

async function findInLog(bench: Bench, words: RegExp): Promise<string> {
  const find = (): string | undefined => words.exec(bench.readLog())?.[0];
  await waitFor(`the log to say ${String(words)}`, () => Promise.resolve(find() !== undefined), patienceMs);
  return find() ?? '';
}

/**
 * Does what a message says, as an operator would: pastes its command into a shell.
 *
 * @throws Error where there is none, or it fails
 */
export async function runCommandOf({ hookSecret }: Bench, message: string): Promise<void> {
  const command = /curl .*?\/(?:rebuild|resume)(?= )/.exec(message)?.[0];
  if (command === undefined) throw new Error(`no command in: ${message}`);
  const { stdout } = await run('sh', ['-c', command], {
    env: { PATH: process.env['PATH'], PORTAL_HOOK_SECRET: hookSecret },
  });
  if (!stdout.includes('"accepted":true')) throw new Error(`${command} answered ${stdout}`);
}
