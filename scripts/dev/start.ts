import { once } from 'node:events';

import { cmsPart, ensureAllBuilt, sitePart } from './build-parts.ts';
import { forgetFirstAdministrator } from './first-administrator.ts';
import { startPortal } from './portal.ts';
import { readSettings } from './settings.ts';

const say = (line: string): void => console.log(line);

/** Aborts when the terminal, a signal or the end of the parent asks to stop. */
function watchForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error('Stopped before the portal was ready.'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  return controller.signal;
}

async function main(): Promise<void> {
  const asked = watchForStop();
  const settings = readSettings(process.env);
  await ensureAllBuilt([cmsPart, sitePart], say, asked);
  const portal = await startPortal(settings, process.env, say, asked);
  if (portal.firstAdministrator) {
    const { email, password } = portal.firstAdministrator;
    say(`First administrator (shown once): ${email}  password: ${password}`);
    forgetFirstAdministrator(settings.dataDir);
  }
  say(`Editors:      ${settings.cmsUrl}/admin`);
  say(`Publisher:    ${settings.publisherUrl}/status`);
  say(`Portal ready: ${settings.localSiteUrl}`);
  if (!asked.aborted) await once(asked, 'abort');
  say('Stopping …');
  await portal.stop();
  say('Stopped.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
