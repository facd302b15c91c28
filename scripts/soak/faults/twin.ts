import { join } from 'node:path';

import { indexFolder } from '@portal/site/search';
import { pino } from 'pino';

import { waitFor } from '../../dev/wait-for.ts';
import { startPublisher } from '../../publisher/start-publisher.ts';
import type { Status } from '../../publisher/status.ts';
import { fetchPage } from '../../testing/reader.ts';
import { readSiteFiles } from '../../testing/site-files.ts';
import { patienceMs, type Bench } from './bench.ts';

/** Another publisher on the same CMS that nothing happens to. */
export interface Twin {
  /** @returns what differs between the two sites for good, or undefined */
  findDifference(): Promise<string | undefined>;
  stop(): Promise<void>;
}

export async function startTwin({ cms, siteUrl, dataDir, hookSecret }: Bench): Promise<Twin> {
  const twinDir = join(cms.scratch, 'twin');
  const publisher = await startPublisher(
    {
      dataDir: twinDir,
      host: '127.0.0.1',
      port: 0,
      cmsUrl: cms.url,
      cmsToken: cms.secrets.buildToken,
      hookSecret,
      siteUrl,
      pollSeconds: 1,
      auditSeconds: 3600,
      contentTime: Date.now,
    },
    pino({ level: 'silent' }),
  );
  const compare = (): string | undefined => {
    const [theirs, ours] = [twinDir, dataDir].map((dir) =>
      // Files of indexes of before stay for a day; the root names those of the last by their content.
      readSiteFiles(join(dir, 'site/current'), (path) => !path.startsWith(indexFolder.slice(1))),
    );
    if (!theirs || !ours) return 'no site';
    const paths = [...new Set([...theirs.keys(), ...ours.keys()])];
    return paths.find((path) => theirs.get(path) !== ours.get(path));
  };
  return {
    findDifference: async () => {
      let difference: string | undefined;
      const isEqual = async (): Promise<boolean> => {
        await confirmShrink(publisher.url, hookSecret);
        difference = compare();
        return difference === undefined;
      };
      await waitFor('equal sites', isEqual, patienceMs / 3).catch(() => undefined);
      return difference;
    },
    stop: () => publisher.stop(),
  };
}

/** What is meant at one publisher is meant at the other, and each wants to be told. */
async function confirmShrink(url: string, secret: string): Promise<void> {
  const { lastError } = JSON.parse((await fetchPage(`${url}/status`)).body) as Status;
  if (lastError?.code !== 'shrink') return;
  const headers = { authorization: `Bearer ${secret}` };
  await fetch(`${url}/rebuild`, { method: 'POST', headers, body: '{"confirm":true}' });
}
