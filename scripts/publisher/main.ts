import { pino } from 'pino';

import { readPublisherSettings } from './env.ts';
import { startPublisher } from './start-publisher.ts';

try {
  const settings = readPublisherSettings(process.env);
  const publisher = await startPublisher(settings, pino(pino.destination({ dest: 2, sync: true })));
  process.stdout.write(`publisher ready ${publisher.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void publisher.stop().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
