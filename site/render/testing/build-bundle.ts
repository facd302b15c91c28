import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const siteDir = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/**
 * Runs `astro build` in a process of its own, as `npm run build` does.
 *
 * @param outDir absolute path of the bundle; emptied
 * @param env added to this process's environment; by default only the bundle is built
 * @returns what it printed
 * @throws what `execFile` throws where it ends with another status than 0
 */
export async function buildBundle(
  outDir: string,
  env: Record<string, string> = { PORTAL_BUNDLE_ONLY: '1' },
): Promise<{ stdout: string; stderr: string }> {
  const astro = join(siteDir, 'node_modules/astro/bin/astro.mjs');
  return run(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: siteDir,
    // Vitest's own NODE_ENV would make it a development build.
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
  });
}
