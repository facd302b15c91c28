import { setTimeout } from 'node:timers/promises';

import { keepHold } from '../rollback.ts';
import { openReleaseDirs } from '../release-dirs.ts';
import { openWorkshop } from '../open-workshop.ts';
import { openFakeEngine } from './fake-site.ts';

/**
 * A process that publishes a made-up CMS over and over until it is killed. Prints a line per publish.
 * Arguments: the directory, and how long (ms) a pull and a render pause.
 */
const [dir = '', pauseMs = '0'] = process.argv.slice(2);
const dirs = openReleaseDirs(dir);
const engine = openFakeEngine(dir, () => setTimeout(Number(pauseMs)));
const workshop = openWorkshop(engine, dirs, engine.file, Date.now);
keepHold(dirs);
for (;;) {
  const { position } = await workshop.publish({
    rebuild: null,
    mayGoOn: () => undefined,
    onPulled: () => undefined,
  });
  process.stdout.write(`${String(position)}\n`);
  await workshop.collect(() => true);
  await setTimeout(1);
}
