import { readFileSync } from 'node:fs';

import { pino } from 'pino';

import { readPublisherSettings } from '../../publisher/env.ts';
import { startPublisher } from '../../publisher/start-publisher.ts';

/**
 * The publisher with a bundle of its own and a clock that can jump. Arguments: the bundle, and a file that says by how
 * many ms the clock is wrong.
 */
const [bundleDir = '', clockFile = ''] = process.argv.slice(2);

const RightDate = Date;
let wrongBy = 0;
const readClock = (): void => {
  try {
    wrongBy = Number(readFileSync(clockFile, 'utf8'));
  } catch {
    wrongBy = 0;
  }
};
readClock();
setInterval(readClock, 20).unref();
globalThis.Date = new Proxy(RightDate, {
  construct: (target, args: unknown[]): object =>
    Reflect.construct(target, args.length === 0 ? [RightDate.now() + wrongBy] : args) as Date,
  get: (target, name, receiver): unknown =>
    name === 'now' ? () => RightDate.now() + wrongBy : Reflect.get(target, name, receiver),
});

try {
  const publisher = await startPublisher(
    readPublisherSettings(process.env),
    pino(pino.destination({ dest: 2, sync: true })),
    bundleDir,
  );
  process.once('SIGTERM', () => void publisher.stop().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
