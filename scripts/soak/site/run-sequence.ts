import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { startFakeCms } from '@portal/site/testing/fake-cms';

import type { Pages } from '../../publisher/load-pages.ts';
import { createRandom, type Random } from '../random.ts';
import { findDifference } from '../compare-sites.ts';
import { changeContent } from './content-actions.ts';
import { createContentWorld, type ContentWorld } from './content-world.ts';
import { fillFirst } from './first-content.ts';
import { openPressUnderTest, type PressUnderTest, type Rendering } from './press-under-test.ts';
import { startOfDay } from './random-values.ts';
import type { StaticTwin } from '../static-twin.ts';

/** What all sequences of a run share. */
export interface Stage {
  scratch: string;
  origin: string;
  pages: Pages;
  twin: StaticTwin;
}

export interface SequencePlan {
  /** decides everything; each step draws from its own stream, so that leaving one out leaves the others as they are */
  seed: number;
  /** numbers of the steps to do */
  steps: readonly number[];
  /** compare after every publish, not only after some */
  careful: boolean;
}

export interface SequenceReport {
  /** what each step did */
  trail: string[];
  renderings: (Rendering & { step: string })[];
  comparisons: number;
  /** what did not hold, or undefined */
  failure: string | undefined;
}

const firstInstant = Date.parse('2026-11-19T02:00:00.000Z');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Runs one random sequence on a site of its own. */
export async function runSequence(
  stage: Stage,
  { seed, steps, careful }: SequencePlan,
): Promise<SequenceReport> {
  const report: SequenceReport = { trail: [], renderings: [], comparisons: 0, failure: undefined };
  const dataDir = join(stage.scratch, 'site');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  const cms = await startFakeCms();
  const world = createContentWorld(cms, firstInstant);
  const press = openPressUnderTest({
    pages: stage.pages,
    dataDir,
    cms,
    origin: stage.origin,
    clock: () => world.clock,
    threads: seed % 10 === 0,
  });

  const compare = async (): Promise<void> => {
    report.comparisons += 1;
    const built = await stage.twin.build(cms, world.clock);
    press.index();
    const difference = findDifference(press.liveDir, built.dir);
    if (difference !== undefined) throw new Error(difference);
  };
  const publish = async (random: Random, step: string, rebuild = false): Promise<void> => {
    if (press.held()) return;
    report.renderings.push({ ...(await press.publish(rebuild)), step });
    if (careful || random.chance(0.2)) await compare();
  };

  try {
    const first = createRandom(seed * 1009);
    fillFirst(world, first);
    await publish(first, 'first publish');
    for (const step of steps) {
      const random = createRandom(seed * 1009 + step);
      let done = `${String(step)}. `;
      const index = report.trail.push(done) - 1;
      const note = (text: string): void => {
        done += text;
        report.trail[index] = done;
      };
      const rebuild = await doStep(world, press, random, note);
      if (rebuild || random.chance(0.85)) await publish(random, done, rebuild);
      else note(' (not published yet)');
    }
    if (press.held()) press.resume();
    report.trail.push('last publish');
    await publish(first, 'last publish');
    await compare();
  } catch (error) {
    report.failure = error instanceof Error ? error.message : String(error);
  } finally {
    press.close();
    await cms.close();
  }
  return report;
}

/** @returns whether the publish that follows is to be a rebuild */
async function doStep(
  world: ContentWorld,
  press: PressUnderTest,
  random: Random,
  note: (text: string) => void,
): Promise<boolean> {
  const kind = random.below(100);
  if (kind < 68) {
    const changes = random.chance(0.7) ? 1 : 2 + random.below(3);
    for (let index = 0; index < changes; index++)
      note(`${index > 0 ? ' + ' : ''}${changeContent(world, random)}`);
  } else if (kind < 82) {
    moveClock(world, random);
    note(`clock to ${new Date(world.clock).toISOString()}`);
  } else if (kind < 87) {
    if (press.held()) {
      press.resume();
      note('resume');
    } else note(`roll back to ${press.rollBack(random) ?? 'nothing'}`);
  } else if (kind < 89) {
    note('full rebuild');
    return true;
  } else if (kind < 92) {
    note('restart');
    press.restart(false);
  } else if (kind < 93) {
    note('restart without the replica');
    press.restart(true);
  } else if (kind < 96) {
    note(`a stopped publish after ${changeContent(world, random)}`);
    if (!press.held()) await press.publishHalf(random);
  } else if (kind < 98) {
    note('another journal');
    world.cms.replaceJournal();
  } else {
    note('collect');
    await press.collect();
  }
  return false;
}

/** Forward and back; often to the very instant at which something changes, or one millisecond before. */
function moveClock(world: ContentWorld, random: Random): void {
  const instants = listAgenda(world);
  if (instants.length > 0 && random.chance(0.5)) {
    world.clock = random.pick(instants) - (random.chance(0.3) ? 1 : 0);
    return;
  }
  const steps = [minuteMs, 60 * minuteMs, dayMs, 7 * dayMs, 40 * dayMs, -60 * minuteMs, -3 * dayMs];
  world.clock += random.pick(steps);
}

function listAgenda(world: ContentWorld): number[] {
  const instants = [
    ...world.list('notice').flatMap((one) => [one.expiresAt, one.pinnedUntil, one.eventStart, one.eventEnd]),
    ...world.list('banner').flatMap(({ from, to }) => [from, to]),
    ...world
      .list('document')
      .flatMap(({ effectiveFrom, effectiveTo }) =>
        [effectiveFrom, effectiveTo].map((date) => date && startOfDay(date)),
      ),
  ];
  return instants.filter((instant) => instant !== null).map((instant) => Date.parse(instant));
}
