import { readSettings } from '../dev/settings.ts';

import { startSiteServer } from './site-server.ts';

try {
  const { dataDir, host, sitePort } = readSettings(process.env);
  const server = await startSiteServer({ dataDir, host, port: sitePort });
  process.stdout.write(`site ready ${server.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
