import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../dev/root.ts';
import { isAnswering, waitFor } from '../dev/wait-for.ts';
import { findFreePorts } from './test-portal.ts';

export interface WebServer {
  /** without a trailing slash */
  url: string;
  stop(): Promise<void>;
}

/** A portal on this machine, whose site another web server is to serve. */
export interface ServedPortal {
  /** of a publisher */
  dataDir: string;
  /** of the built-in web server, which is asked for redirects */
  sitePort: number;
  /** of the publisher, for previews */
  publisherPort: number;
}

interface Places extends ServedPortal {
  workDir: string;
  port: number;
}

interface Program {
  command: string;
  version: string[];
  /** the configuration that operators get, with their own places in it */
  buildConfig(places: Places): string;
  toArguments(config: string, workDir: string): string[];
}

const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin` };

const nginx: Program = { command: 'nginx', version: ['-v'], buildConfig: buildNginx, toArguments: toNginx };
const caddy: Program = {
  command: 'caddy',
  version: ['version'],
  buildConfig: buildCaddy,
  toArguments: toCaddy,
};

const isHere = ({ command, version }: Program): boolean => spawnSync(command, version, { env }).status === 0;

/** Whether this machine has them; they are no part of the project. */
export const hasNginx = (): boolean => isHere(nginx);
export const hasCaddy = (): boolean => isHere(caddy);

/**
 * Starts the machine's own nginx, or Caddy, with the configuration that operators get.
 *
 * @param workDir for its files
 * @throws Error with its words when it does not come up
 */
export const startNginx = (portal: ServedPortal, workDir: string): Promise<WebServer> =>
  start(nginx, portal, workDir);
export const startCaddy = (portal: ServedPortal, workDir: string): Promise<WebServer> =>
  start(caddy, portal, workDir);

async function start(program: Program, portal: ServedPortal, workDir: string): Promise<WebServer> {
  const [port = 0] = await findFreePorts(1);
  mkdirSync(workDir, { recursive: true });
  const config = join(workDir, 'configuration');
  writeFileSync(config, program.buildConfig({ ...portal, workDir, port }));
  const child = spawn(program.command, program.toArguments(config, workDir), {
    env: { ...env, HOME: workDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${String(port)}`;
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  try {
    await waitFor(program.command, () => isAnswering(`${url}/`), 10_000);
  } catch (error) {
    await stop(child);
    throw new Error(`${program.command} does not answer: ${words}`, { cause: error });
  }
  return { url, stop: () => stop(child) };
}

function buildNginx({ dataDir, sitePort, publisherPort, workDir, port }: Places): string {
  const servers = replaceEach('scripts/deploy/nginx.conf', [
    [/listen 80;/g, `listen 127.0.0.1:${String(port)};`],
    [/root \/\S+;/g, `root ${join(dataDir, 'site/current')};`],
    [/127\.0\.0\.1:4321/g, `127.0.0.1:${String(sitePort)}`],
    [/127\.0\.0\.1:4322/g, `127.0.0.1:${String(publisherPort)}`],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(workDir, name)};`)
    .join('\n  ');
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${join(workDir, 'nginx.pid')};
worker_processes 2;
events { worker_connections 512; }
http {
  access_log off;
  ${temporary}
  ${servers}
}
`;
}

function toNginx(config: string, workDir: string): string[] {
  return ['-c', config, '-p', workDir, '-e', join(workDir, 'error.log')];
}

function buildCaddy({ dataDir, sitePort, publisherPort, port }: Places): string {
  const sites = replaceEach('scripts/deploy/Caddyfile', [
    [/^portal\.example\.vn \{/gm, `http://:${String(port)} {`],
    [/^preview\.portal\.example\.vn \{/gm, `http://preview.portal.example.vn:${String(port)} {`],
    [/root \* \S+/g, `root * ${join(dataDir, 'site/current')}`],
    [/127\.0\.0\.1:4321/g, `127.0.0.1:${String(sitePort)}`],
    [/127\.0\.0\.1:4322/g, `127.0.0.1:${String(publisherPort)}`],
  ]);
  return `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n${sites}`;
}

function toCaddy(config: string): string[] {
  return ['run', '--adapter', 'caddyfile', '--config', config];
}

function replaceEach(file: string, places: readonly (readonly [RegExp, string])[]): string {
  return places.reduce(
    (result, [place, value]) => {
      const replaced = result.replace(place, value);
      if (replaced === result) throw new Error(`${file} has no ${place.source}`);
      return replaced;
    },
    readFileSync(join(root, file), 'utf8'),
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}
