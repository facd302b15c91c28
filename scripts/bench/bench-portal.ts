import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { toChildEnvironment } from '../dev/child-environment.ts';
import { root } from '../dev/root.ts';
import { readSettings, type Settings } from '../dev/settings.ts';
import { supervise, type Supervised } from '../dev/supervise.ts';
import { startTestCms, type TestCms } from '../testing/test-cms.ts';
import { findFreePorts } from '../testing/test-portal.ts';
import type { BenchOptions } from './bench-case.ts';
import { fillPortal, type FilledArticle } from './fill-portal.ts';
import { openKeepAlive, type KeepAlive } from './keep-alive.ts';
import { startPublisher, type RunningPublisher } from './run-publisher.ts';

/** A real CMS with generated content, the built-in web server, and a publisher that a case starts and stops. */
export interface BenchPortal {
  cms: TestCms;
  /** of publisher and site */
  settings: Settings;
  /** every published article, newest first */
  articles: FilledArticle[];
  site: KeepAlive;
  /** environment of a part, or of a stock build */
  environment: Record<string, string | undefined>;
  /**
   * Starts the publisher and waits until the newest content is live; one that a failed case has left is stopped.
   *
   * @param extra settings that differ
   */
  startPublisher(extra?: Record<string, string>): Promise<RunningPublisher>;
  /** removes replica and releases, not the pictures that were made, after stopping the publisher */
  forgetReleases(): Promise<void>;
  stop(): Promise<void>;
}

const graceMs = 8000;

export async function startBenchPortal({ articles, say }: BenchOptions): Promise<BenchPortal> {
  const [publisherPort, sitePort] = await findFreePorts(2);
  const cms = await startTestCms({
    PORTAL_SEED: 'demo',
    PORTAL_HOOK_URL: `http://127.0.0.1:${String(publisherPort)}/hooks/content`,
  });
  let server: Supervised | undefined;
  try {
    const filled = await fillPortal(cms, articles);
    say(`the CMS holds ${String(filled.length)} articles`);
    const settings = readSettings({
      PORTAL_DATA_DIR: join(cms.scratch, 'press'),
      PORTAL_CMS_URL: cms.url,
      PORTAL_PUBLISHER_PORT: String(publisherPort),
      PORTAL_SITE_PORT: String(sitePort),
    });
    const environment = toChildEnvironment(settings, cms.secrets, process.env);
    const logs = join(cms.scratch, 'logs');
    server = supervise(
      { name: 'site', cwd: root, args: ['scripts/serve/main.ts'], env: environment },
      logs,
      say,
    );
    const running = server;
    const site = openKeepAlive(settings.localSiteUrl.replace(/\/$/, ''));
    let publisher: RunningPublisher | undefined;
    return {
      cms,
      settings,
      articles: filled,
      site,
      environment,
      startPublisher: async (extra = {}) => {
        await publisher?.stop();
        publisher = await startPublisher(settings, { ...environment, ...extra }, logs);
        return publisher;
      },
      forgetReleases: async () => {
        await publisher?.stop();
        for (const name of ['site', 'replica.db', 'replica.db-wal', 'replica.db-shm'])
          rmSync(join(settings.dataDir, name), { recursive: true, force: true });
      },
      stop: async () => {
        site.close();
        await publisher?.stop();
        await running.stop(graceMs);
        await cms.stop();
      },
    };
  } catch (error) {
    await server?.stop(graceMs);
    await cms.stop();
    throw error;
  }
}
