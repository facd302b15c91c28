import { createCmsClient, fetchChanges } from '@portal/site/replica';

import type { DispatchSender } from './dispatch-sender.ts';
import type { Workshop } from './open-workshop.ts';

/** Nothing is collected where no release is made. */
const nothingCollected: Awaited<ReturnType<Workshop['collect']>> = { releases: 0, trees: 0, assets: 0 };

/**
 * A workshop that makes no release: it only asks where the feed stands and tells the build service. What changes by
 * time alone is left to the schedule of the build.
 */
export function openFollower(cms: { cmsUrl: string; cmsToken: string }, sender: DispatchSender): Workshop {
  const client = createCmsClient({ url: cms.cmsUrl, token: cms.cmsToken });
  return {
    publish: async ({ onPulled, mayGoOn }) => {
      const { journal, position } = await fetchChanges(client, null);
      onPulled(position);
      mayGoOn();
      const changed = await sender.send(`${journal} ${String(position)}`, { position, release: null });
      return { position, newest: position, changed, report: null };
    },
    readLive: () => ({ setAside: [], deadLinks: [], position: sender.told()?.position ?? null }),
    kindOf: () => undefined,
    findReceipt: () => undefined,
    collect: () => Promise.resolve(nothingCollected),
    audit: () => Promise.resolve({ checked: 0, found: [], done: false }),
    close: () => {
      sender.stop();
    },
  };
}
