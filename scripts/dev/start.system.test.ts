import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { logIn } from '../testing/admin-client.ts';
import { fetchPage, waitForPage } from '../testing/reader.ts';
import { findFreePorts } from '../testing/test-portal.ts';
import { root } from './root.ts';
import { waitFor } from './wait-for.ts';

interface Started {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

const dataDir = mkdtempSync(join(tmpdir(), 'portal-start-'));
let sitePort = 0;
let env: Record<string, string | undefined> = {};

function start(extra: Record<string, string> = {}): Started {
  // A group of its own, so that a test can ask afterwards whether any process of it is left.
  const child = spawn(process.execPath, ['scripts/dev/run.mjs', 'start.ts'], {
    cwd: root,
    env: { ...env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => lines.push(text.toString()));
  return { child, output: () => lines.join(''), ended: new Promise((resolve) => child.on('exit', resolve)) };
}

const untilReady = ({ output }: Started): Promise<void> =>
  waitFor('Portal ready', () => Promise.resolve(output().includes('Portal ready: ')), 60_000);

/** @returns ids of processes that have the data directory in their environment */
function processesOfPortal(): string[] {
  const found: string[] = [];
  const entries = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const id of entries) {
    try {
      if (readFileSync(`/proc/${id}/environ`, 'utf8').includes(`PORTAL_DATA_DIR=${dataDir}`)) found.push(id);
    } catch {
      // It has ended, or is not ours.
    }
  }
  return found;
}

let first: Started;

beforeAll(async () => {
  const [site = 0, cms, publisher] = await findFreePorts(3);
  sitePort = site;
  env = {
    ...process.env,
    PORTAL_DATA_DIR: dataDir,
    PORTAL_SITE_PORT: String(site),
    PORTAL_CMS_PORT: String(cms),
    PORTAL_PUBLISHER_PORT: String(publisher),
    PORTAL_SEED: 'none',
  };
  first = start();
  await untilReady(first);
});

afterAll(() => {
  first.child.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

describe('npm start', () => {
  it('prints where the site is and makes an administrator that can log in, shown once', async () => {
    expect(first.output()).toContain(`Portal ready: http://127.0.0.1:${String(sitePort)}/`);
    const [, email = '', password = ''] =
      /administrator \(shown once\): (\S+) {2}password: (\S+)/.exec(first.output()) ?? [];
    await logIn(`http://127.0.0.1:${String(env['PORTAL_CMS_PORT'])}`, email, password);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses a second start on the same data directory and names it', async () => {
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(dataDir);
    expect(second.output()).toContain('PORTAL_DATA_DIR');
  });

  it('refuses a taken port and names it and its variable', async () => {
    const blocker = createServer();
    const [port = 0, ...others] = await findFreePorts(3);
    await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve));
    const second = start({
      PORTAL_CMS_PORT: String(port),
      PORTAL_SITE_PORT: String(others[0]),
      PORTAL_PUBLISHER_PORT: String(others[1]),
      PORTAL_DATA_DIR: `${dataDir}-other`,
    });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${String(port)}`);
    expect(second.output()).toContain('PORTAL_CMS_PORT');
    blocker.close();
    rmSync(`${dataDir}-other`, { recursive: true, force: true });
  });

  it.each(['publisher', 'site', 'cms'])('brings back a %s that was killed', async (name) => {
    const marker =
      { publisher: 'scripts/publisher/main.ts', site: 'scripts/serve/main.ts', cms: 'strapi.js' }[name] ?? '';
    const find = (): string | undefined =>
      processesOfPortal().find((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(marker));
    const before = find();
    process.kill(Number(before), 'SIGKILL');
    await waitFor(`a new ${name}`, () => Promise.resolve(find() !== undefined && find() !== before), 10_000);
    const port = env[`PORTAL_${name.toUpperCase()}_PORT`] ?? '';
    const health = { publisher: '/healthz', site: '/', cms: '/_health' }[name] ?? '';
    await waitFor(
      `${name} to answer`,
      async () => (await fetchPage(`http://127.0.0.1:${port}${health}`)).status < 400,
      30_000,
    );
    expect(find()).not.toBe(before);
  });

  it('leaves no process after Ctrl-C, and starts again on the same data with the same address', async () => {
    // A terminal signals the whole group.
    process.kill(-(first.child.pid ?? 0), 'SIGINT');
    expect(await first.ended).toBe(0);
    expect(processesOfPortal()).toEqual([]);

    first = start();
    await untilReady(first);
    expect(first.output()).not.toContain('First administrator');
    await waitForPage(`http://127.0.0.1:${String(sitePort)}/`, (page) => page.status === 200, 5000);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(processesOfPortal()).toEqual([]);
  });
});
