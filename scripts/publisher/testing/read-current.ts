import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/**
 * A process that reads two pages of a site over and over, each pair from the release that the link names, and prints
 * what went wrong. Argument: `<data>/site`. Ends at the end of its input with `read <n> changed <n>`.
 */
const [site = ''] = process.argv.slice(2);
const input = new AbortController();
process.stdin.on('end', () => {
  input.abort();
});
process.stdin.resume();
process.stdout.write('reading\n');
let read = 0;
const seen = new Set<string>();
while (!input.signal.aborted) {
  try {
    const root = realpathSync(join(site, 'current'));
    const [home, page] = ['index.html', 'a/b/index.html'].map(
      (path) => /version (\d+);/.exec(readFileSync(join(root, path), 'utf8'))?.[1],
    );
    if (home === undefined || home !== page) process.stdout.write(`mixed ${String(home)} ${String(page)}\n`);
    seen.add(home ?? '');
    read += 1;
  } catch (error) {
    process.stdout.write(`failed ${String(error)}\n`);
  }
  await setImmediate();
}
process.stdout.write(`read ${String(read)} changed ${String(seen.size)}\n`);
