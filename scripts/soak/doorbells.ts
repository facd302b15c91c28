import { waitFor } from '../dev/wait-for.ts';
import type { CmsSoakCase } from './cms-stage.ts';
import { passOn } from './doorbell.ts';
import { listPublishes, requireNoFailures, requireOneAtATime } from './publish-log.ts';
import { createRandom, type Random } from './random.ts';
import { createRandomEditor } from './random-editor.ts';

const pollSeconds = 1;
/** A publish may run when the poll is due, and then comes the one that takes the rest: both small. */
const publishesMs = 2000;
type Fate = 'lost' | 'doubled' | 'once';

/** Three of ten are lost, two come twice. */
const fates: readonly Fate[] = [
  'lost',
  'lost',
  'lost',
  'doubled',
  'doubled',
  'once',
  'once',
  'once',
  'once',
  'once',
];
const drawFate = (random: Random): Fate => random.pick(fates);
const timesHeard: Readonly<Record<Fate, number>> = { lost: 0, doubled: 2, once: 1 };

const longestDelayMs = 600;
const mostEdits = 6;
const longestPauseMs = 250;

export const doorbellsCase: CmsSoakCase = {
  name: 'doorbells',
  unit: 'sequences',
  full: 500,
  about: 'edits whose doorbells are lost, doubled, late and out of order; all are live within the poll',
  run: async ({ n, seed, say }, stage) => {
    const random = createRandom(seed);
    const publisher = await stage.createPublisher(pollSeconds);
    const rings = { heard: 0, lost: 0, doubled: 0 };
    /** One edit rings up to three times; all of these share a fate. */
    let fate = drawFate(random);
    stage.doorbell.answerWith((ring) => {
      rings.heard += 1;
      if (fate === 'lost') rings.lost += 1;
      if (fate === 'doubled') rings.doubled += 1;
      for (let left = timesHeard[fate]; left > 0; left -= 1) {
        setTimeout(() => void passOn(ring, publisher.url), random.below(longestDelayMs));
      }
    });
    const editor = await createRandomEditor(stage.cms.admin, random);
    await publisher.start();
    try {
      await stage.requireConverged([publisher]);
      let slowestMs = 0;
      for (let sequence = 1; sequence <= n; sequence += 1) {
        const edits = 1 + random.below(mostEdits);
        for (let edit = 0; edit < edits; edit += 1) {
          fate = drawFate(random);
          await editor.act(random);
          await new Promise((resolve) => setTimeout(resolve, random.below(longestPauseMs)));
        }
        const began = Date.now();
        const newest = await stage.readFeedPosition();
        const isLive = (): Promise<boolean> => Promise.resolve(publisher.readPosition() >= newest);
        await waitFor(`position ${String(newest)} (sequence ${String(sequence)})`, isLive, 30_000);
        slowestMs = Math.max(slowestMs, Date.now() - began);
        await stage.requireConverged([publisher]);
        if (sequence % 50 === 0) say(`${String(sequence)} sequences`);
      }
      requireOneAtATime(publisher.log);
      requireNoFailures(publisher.log);
      const figures =
        `${String(n)} sequences, ${String(rings.heard)} doorbells (${String(rings.lost)} lost, ${String(rings.doubled)} doubled), ` +
        `${String(listPublishes(publisher.log).length)} publishes, never two at once; each sequence live at most ${String(slowestMs)} ms ` +
        `after its last edit (poll every ${String(pollSeconds * 1000)} ms) and equal to a static build`;
      const mostMs = pollSeconds * 1000 + publishesMs;
      if (n >= doorbellsCase.full && slowestMs > mostMs) {
        throw new Error(`${figures}; more than ${String(mostMs)} ms`);
      }
      return figures;
    } finally {
      await publisher.stop();
    }
  },
};
