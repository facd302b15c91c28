import { setFlagsFromString } from 'node:v8';

import { pino } from 'pino';

import { listSecrets, readPublisherSettings } from './env.ts';
import { createRedactor } from './redact.ts';
import { startPublisher } from './start-publisher.ts';

// See decision 0006: collects earlier than V8 would, does not take what belongs to one page for long-lived, and leaves the
// cores to those who render.
for (const flag of [
  '--heap-growing-percent=50',
  '--no-allocation-site-pretenuring',
  '--no-parallel-scavenge',
])
  setFlagsFromString(flag);

try {
  const settings = readPublisherSettings(process.env);
  const logger = pino(
    { hooks: { streamWrite: createRedactor(listSecrets(settings)) } },
    pino.destination({ dest: 2, sync: true }),
  );
  const publisher = await startPublisher(settings, logger);
  process.stdout.write(`publisher ready ${publisher.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void publisher.stop().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
