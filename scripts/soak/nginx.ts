import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../dev/root.ts';
import { isAnswering, waitFor } from '../dev/wait-for.ts';
import { findFreePorts } from '../testing/test-portal.ts';

export interface Nginx {
  /** without a trailing slash */
  url: string;
  stop(): Promise<void>;
}

const path = `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin`;

/**
 * Starts the machine's own nginx with the configuration that operators get.
 *
 * @param dataDir of a publisher
 * @param sitePort of the built-in web server, which nginx asks for redirects
 * @param workDir for its files
 * @returns undefined where the machine has no nginx
 */
export async function startNginx(
  dataDir: string,
  sitePort: number,
  workDir: string,
): Promise<Nginx | undefined> {
  const env = { ...process.env, PATH: path };
  if (spawnSync('nginx', ['-v'], { env }).status !== 0) return undefined;
  const [port] = await findFreePorts(1);
  mkdirSync(workDir, { recursive: true });
  const config = join(workDir, 'nginx.conf');
  writeFileSync(config, buildConfig({ dataDir, sitePort, workDir, port: port ?? 0 }));
  const child = spawn('nginx', ['-c', config, '-p', workDir, '-e', join(workDir, 'error.log')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${String(port)}`;
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  try {
    await waitFor('nginx', () => isAnswering(`${url}/`), 10_000);
  } catch (error) {
    await stop(child);
    throw new Error(`nginx does not answer: ${words}`, { cause: error });
  }
  return { url, stop: () => stop(child) };
}

interface Places {
  dataDir: string;
  sitePort: number;
  workDir: string;
  port: number;
}

/** Operators change three places of `scripts/deploy/nginx.conf`; so does this. */
function buildConfig({ dataDir, sitePort, workDir, port }: Places): string {
  const server = replaceEach(readFileSync(join(root, 'scripts/deploy/nginx.conf'), 'utf8'), [
    [/listen 80;/, `listen 127.0.0.1:${String(port)};`],
    [/root \S+;/, `root ${join(dataDir, 'site/current')};`],
    [/proxy_pass \S+;/, `proxy_pass http://127.0.0.1:${String(sitePort)};`],
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
  ${server}
}
`;
}

function replaceEach(text: string, places: readonly (readonly [RegExp, string])[]): string {
  return places.reduce((result, [place, value]) => {
    if (!place.test(result)) throw new Error(`scripts/deploy/nginx.conf has no ${place.source}`);
    return result.replace(place, value);
  }, text);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}
