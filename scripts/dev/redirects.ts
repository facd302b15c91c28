import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readMoves } from '../redirects/read-moves.ts';
import { hosts, writeRules, type Host } from '../redirects/write-rules.ts';
import { requireSite } from './require-site.ts';
import { root } from './root.ts';

const [host = '', siteDir = join(root, 'site/dist'), file] = process.argv.slice(2);
const isHost = (name: string): name is Host => Object.hasOwn(hosts, name);

try {
  if (!isHost(host))
    throw new Error(`npm run redirects -- <${Object.keys(hosts).join('|')}> [<built site>] [<file>]`);
  requireSite(siteDir);
  const rules = writeRules(host, readMoves(siteDir));
  if (file === undefined) process.stdout.write(rules);
  else writeFileSync(file, rules);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
