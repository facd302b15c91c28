import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/**
 * A process that reads two pages of a site over and over, each pair from the release that the link names, and prints
 * what went wrong, and each version that it sees for the first time. Argument: `<data>/site`. Ends at the end of its input.
 */
const [site = ''] = process.argv.slice(2);
const input = new AbortController();
process.stdin.on('end', () => {
  input.abort();
});
process.stdin.resume();
process.stdout.write('reading\n');
const seen = new Set<string>();
while (!input.signal.aborted) {
  try {
    const root = realpathSync(join(site, 'current'));
    const [home, page] = ['index.html', 'a/b/index.html'].map(
      (path) => /version (\d+);/.exec(readFileSync(join(root, path), 'utf8'))?.[1],
    );
    if (home === undefined || home !== page) process.stdout.write(`mixed ${String(home)} ${String(page)}\n`);
    if (home !== undefined && !seen.has(home)) process.stdout.write(`saw ${home}\n`);
    seen.add(home ?? '');
  } catch (error) {
    process.stdout.write(`failed ${String(error)}\n`);
  }
  await setImmediate();
}
