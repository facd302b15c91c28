import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../dev/root.ts';
import { loadPages } from '../publisher/load-pages.ts';
import type { CmsSoakCase } from './cms-stage.ts';
import { findDifference } from './compare-sites.ts';
import { createRandom, type Random } from './random.ts';
import { createRandomEditor } from './random-editor.ts';
import { openPressUnderTest, type PressUnderTest } from './site/press-under-test.ts';
import { createRenderedShare } from './site/rendered-share.ts';

const stepsPerSequence = 8;
const hourMs = 3_600_000;

export const siteStrapiCase: CmsSoakCase = {
  name: 'site-strapi',
  unit: 'sequences',
  full: 300,
  about: 'random actions of editors in a real CMS; the live site equals a static build from nothing',
  run: async ({ n, seed, say }, stage) => {
    const source = { url: stage.cms.url, token: stage.cms.secrets.buildToken };
    const editor = await createRandomEditor(stage.cms.admin, createRandom(seed));
    let clock = stage.now;
    const dataDir = join(stage.cms.scratch, 'press-under-test');
    mkdirSync(dataDir);
    const press = openPressUnderTest({
      pages: await loadPages(join(root, 'site/.bundle')),
      dataDir,
      cms: source,
      origin: stage.origin,
      clock: () => clock,
    });
    const share = createRenderedShare();
    let comparisons = 0;
    const compare = async (): Promise<void> => {
      comparisons += 1;
      const built = await stage.twin.build(source, clock);
      press.index();
      const difference = findDifference(press.liveDir, built.dir);
      if (difference !== undefined) throw new Error(difference);
    };
    try {
      share.add({ ...(await press.publish()), step: 'first publish' });
      for (let sequence = 1; sequence <= n; sequence += 1) {
        const random = createRandom(seed * 100_003 + sequence);
        const trail: string[] = [];
        try {
          for (let step = 0; step < stepsPerSequence; step += 1) {
            if (random.chance(0.1)) clock = stage.now + (random.below(800) - 200) * hourMs;
            const done = await editor.act(random);
            trail.push(done);
            await doToPress(press, random, trail);
            if (press.held()) continue;
            share.add({ ...(await press.publish()), step: done.replace(' ', ': ') });
            if (random.chance(0.1)) await compare();
          }
          if (press.held()) press.resume();
          share.add({ ...(await press.publish()), step: 'last publish' });
          await compare();
        } catch (error) {
          throw new Error(`sequence ${String(sequence)}, after ${trail.join(' → ')}: ${String(error)}`, {
            cause: error,
          });
        }
        if (sequence % 25 === 0) say(`${String(sequence)} sequences; ${share.toText()}`);
      }
      say(`rendered in vain most:\n  ${share.listWaste(8).join('\n  ')}`);
      return `${String(n)} sequences, ${String(comparisons)} times equal to a static build, byte by byte; ${share.toText()}`;
    } finally {
      press.close();
    }
  },
};

async function doToPress(press: PressUnderTest, random: Random, trail: string[]): Promise<void> {
  const kind = random.below(100);
  if (kind < 4) {
    if (press.held()) press.resume();
    else trail.push(`roll back to ${press.rollBack(random) ?? 'nothing'}`);
  } else if (kind < 7) {
    trail.push('restart');
    press.restart(false);
  } else if (kind < 9 && !press.held()) {
    trail.push('a stopped publish');
    await press.publishHalf(random);
  } else if (kind < 11) {
    trail.push('collect');
    await press.collect();
  }
}
