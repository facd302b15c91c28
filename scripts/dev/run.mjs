// Entry of `npm start` and `npm test`: plain JavaScript, because it runs on whatever Node the machine has (20 or newer).
// It brings the pinned Node and pnpm from npm, installs once, and hands over to a TypeScript file.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [script, ...args] = process.argv.slice(2);
// A dependency of scripts, not of the root: `npm start` would find it by name there, through a shell that keeps signals.
const node = join(root, 'scripts', 'node_modules', 'node', 'bin', 'node');
const stamp = join(root, 'node_modules', '.portal-installed');
const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].concat(
  ['cms', 'site', 'shared-types', 'scripts'].map((folder) => join(folder, 'package.json')),
);

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of manifests) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function isInstalled() {
  return existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

function pinned(file, pattern) {
  const match = pattern.exec(readFileSync(join(root, file), 'utf8'));
  if (!match) throw new Error(`${file} names no version: ${String(pattern)}`);
  return match[1];
}

function install() {
  const started = Date.now();
  console.log('Installing packages (once; about a minute) …');
  const nodeVersion = pinned('pnpm-workspace.yaml', /^ {2}node: (\S+)$/m);
  const pnpmVersion = pinned('package.json', /"packageManager": "pnpm@([^"]+)"/);
  const packages = ['-p', `node@${nodeVersion}`, '-p', `pnpm@${pnpmVersion}`];
  const { isTTY } = process.stdout;
  const reporter = isTTY ? 'default' : 'append-only';
  const command = [
    '--yes',
    ...packages,
    '--',
    'pnpm',
    'install',
    '--frozen-lockfile',
    `--reporter=${reporter}`,
  ];
  const { status, stdout } = spawnSync('npx', command, {
    cwd: root,
    // Off a terminal pnpm prints a progress line many times a second; its output is wanted only when it fails.
    stdio: isTTY ? 'inherit' : ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // pnpm asks before it replaces node_modules of another version; nobody is there to answer.
    env: { ...process.env, CI: 'true' },
  });
  if (status !== 0 || !existsSync(node)) {
    if (stdout)
      console.error(
        stdout
          .split('\n')
          .filter((line) => !line.startsWith('Progress:'))
          .slice(-30)
          .join('\n'),
      );
    console.error(
      'Packages could not be installed: see the lines above. The first install needs the npm registry;',
    );
    console.error('check the connection or `npm config get registry`, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(stamp, fingerprint());
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

if (!isInstalled()) install();

const child = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'dev', script), ...args],
  {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // Compiled code, so that every part of the portal, and each of its threads, starts in less time.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
      ...process.env,
      PATH: `${dirname(node)}:${process.env.PATH ?? ''}`,
    },
  },
);
// A terminal sends Ctrl-C to the child as well; it counts repeated signals once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm that is killed, or whose shell is, cannot pass the signal on.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 1000).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
