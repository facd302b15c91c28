import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { root } from './root.ts';

/** Something that is built once and again only when its sources change. */
export interface BuildPart {
  name: string;
  /** folders and files, relative to the repository */
  sources: string[];
  /** exists when it was built */
  result: string;
  cwd: string;
  command: string[];
  env: Record<string, string>;
}

const commonSources = ['pnpm-lock.yaml', 'tsconfig.base.json', 'shared-types/src'];

export const cmsPart: BuildPart = {
  name: 'the CMS and its admin panel',
  sources: [...commonSources, 'cms/config', 'cms/src', 'cms/package.json', 'cms/tsconfig.json'],
  result: 'cms/dist',
  cwd: 'cms',
  command: ['node_modules/@strapi/strapi/bin/strapi.js', 'build'],
  env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
};

export const sitePart: BuildPart = {
  name: 'the pages of the site',
  sources: [
    ...commonSources,
    'site/src',
    'site/render',
    'site/public',
    'site/fonts',
    'site/astro.config.mjs',
    'site/tailwind.config.ts',
    'site/package.json',
  ],
  result: 'site/.bundle/server',
  cwd: 'site',
  command: ['node_modules/astro/bin/astro.mjs', 'build'],
  env: { PORTAL_BUNDLE_ONLY: '1', ASTRO_TELEMETRY_DISABLED: '1' },
};

/**
 * Builds a part unless its result stands and no source has changed since.
 *
 * @param say gets one line per step
 * @param signal ends the build
 * @returns seconds spent, 0 when nothing was to do
 * @throws Error with the end of the builder's output
 */
export async function ensureBuilt(
  part: BuildPart,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<number> {
  const stamp = join(root, part.result, '.portal-built');
  const fingerprint = fingerprintOf(part.sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return 0;
  say(`Building ${part.name} …`);
  const started = Date.now();
  // A build that is cut short leaves some files of each; nothing may take them for whole.
  rmSync(stamp, { force: true });
  await run(part, signal);
  writeFileSync(stamp, fingerprint);
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`Built ${part.name} in ${String(seconds)} s.`);
  return seconds;
}

/**
 * Builds parts side by side, see `ensureBuilt`. Where one fails the others are ended: nobody would wait for them, and the
 * next start must not build beside them.
 */
export async function ensureAllBuilt(
  parts: readonly BuildPart[],
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  try {
    await Promise.all(parts.map((part) => ensureBuilt(part, say, either)));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}

function fingerprintOf(sources: string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) addToHash(join(root, source), hash);
  return hash.digest('hex');
}

function addToHash(path: string, hash: ReturnType<typeof createHash>): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(join(path, name), hash);
  } else if (!/\.(?:test|spec|examples)\.ts$/.test(path)) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
}

function run(part: BuildPart, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, part.command, {
      cwd: join(root, part.cwd),
      env: { ...process.env, ...part.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
    }
    child.on('error', (error) => {
      reject(signal?.aborted === true && signal.reason instanceof Error ? signal.reason : error);
    });
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`Building ${part.name} failed:\n${output.join('').split('\n').slice(-40).join('\n')}`),
        );
    });
  });
}
