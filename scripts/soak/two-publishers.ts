import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { openReleaseDirs } from '../publisher/release-dirs.ts';
import { readCurrentId, readRootSha } from '../publisher/releases.ts';
import type { CmsSoakCase } from './cms-stage.ts';
import { passOn } from './doorbell.ts';
import type { OwnPublisher } from './own-publisher.ts';
import { createRandom, type Random } from './random.ts';
import { createRandomEditor } from './random-editor.ts';

const pollSeconds = 0.5;
const editsPerSequence = 6;

export const twoPublishersCase: CmsSoakCase = {
  name: 'two-publishers',
  unit: 'sequences',
  full: 300,
  about: 'two publishers with own data on one CMS, one rung, one asking; equal trees after each settle',
  run: async ({ n, seed, say }, stage) => {
    const random = createRandom(seed);
    const publishers = [
      await stage.createPublisher(pollSeconds),
      await stage.createPublisher(pollSeconds),
    ] as const;
    const [rung] = publishers;
    stage.doorbell.answerWith((ring) => void passOn(ring, rung.url));
    const editor = await createRandomEditor(stage.cms.admin, random);
    try {
      for (const publisher of publishers) await publisher.start();
      const upsets = { restarted: 0, emptied: 0 };
      for (let sequence = 1; sequence <= n; sequence += 1) {
        for (let edit = 0; edit < editsPerSequence; edit += 1) {
          await editor.act(random);
          await upset(random.pick(publishers), random, upsets);
        }
        await stage.requireConverged(publishers);
        requireEqual(publishers, sequence);
        if (sequence % 50 === 0) say(`${String(sequence)} sequences`);
      }
      return (
        `${String(n)} sequences, trees and manifests equal after each, and equal to a static build; ` +
        `a publisher was killed and started again ${String(upsets.restarted)} times, and lost its data ${String(upsets.emptied)} times`
      );
    } finally {
      for (const publisher of publishers) await publisher.stop();
    }
  },
};

/** Now and then one of them dies, and sometimes its disk with it. */
async function upset(
  publisher: OwnPublisher,
  random: Random,
  upsets: { restarted: number; emptied: number },
): Promise<void> {
  if (!random.chance(0.03)) return;
  await publisher.kill();
  upsets.restarted += 1;
  if (random.chance(0.3)) {
    rmSync(publisher.dataDir, { recursive: true });
    upsets.emptied += 1;
  }
  await publisher.start();
}

function requireEqual(publishers: readonly OwnPublisher[], sequence: number): void {
  const [one, other] = publishers.map(({ dataDir }) => {
    const dirs = openReleaseDirs(dataDir);
    const id = readCurrentId(dirs) ?? '';
    return `${id} ${readRootSha(dirs, id) ?? ''} ${readFileSync(join(dirs.current, 'manifest.json'), 'utf8')}`;
  });
  if (one !== other) {
    throw new Error(`sequence ${String(sequence)}: the publishers differ:\n${String(one)}\n${String(other)}`);
  }
}
