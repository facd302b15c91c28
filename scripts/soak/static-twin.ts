import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { createDriver, loadBundle, writeSite } from '@portal/site/render';
import { createCmsClient, createSync, openReplica } from '@portal/site/replica';

import { root } from '../dev/root.ts';

/** The static build, as a fresh machine would make it. */
export interface StaticTwin {
  /**
   * Builds the whole site from a fresh replica.
   *
   * @param now time of the content, ms since the epoch
   * @returns its directory, which the next build replaces, and the feed position of its content
   * @throws Error where an entry or a route is bad
   */
  build(cms: { url: string; token: string }, now: number): Promise<{ dir: string; position: number }>;
}

/**
 * @param scratch directory for its files
 * @param origin public origin of the site
 */
export async function openStaticTwin(scratch: string, origin: string): Promise<StaticTwin> {
  const [bundleDir, mediaDir, distDir] = ['twin-bundle', 'twin-media', 'twin-dist'].map((name) =>
    join(scratch, name),
  ) as [string, string, string];
  // Modules of its own: what one keeps in memory cannot make the other right.
  cpSync(join(root, 'site/.bundle'), bundleDir, { recursive: true });
  mkdirSync(mediaDir);
  const bundle = await loadBundle(bundleDir);
  const driver = createDriver({ bundle, origin });
  return {
    build: async (cms, now) => {
      const replica = openReplica(':memory:');
      try {
        replica.begin();
        await createSync({ client: createCmsClient(cms), replica, mediaDir }).pull();
        replica.advance(now);
        replica.commit();
        const [bad] = replica.setAside();
        if (bad) throw new Error(`${bad.type} ${bad.id} is invalid: ${bad.reason}`);
        await writeSite({ replica, bundle, driver, mediaDir, distDir });
        return { dir: distDir, position: replica.position ?? 0 };
      } finally {
        replica.close();
      }
    },
  };
}
