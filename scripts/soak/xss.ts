import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { buildScriptVectors, type ScriptVector } from '@portal/shared-types/testing/script-vectors';
import { rootPath } from '@portal/site/search';

import { openDesk } from '../../site/e2e/testing/desk.ts';
import { root } from '../dev/root.ts';
import { supervise } from '../dev/supervise.ts';
import { isAnswering, waitFor } from '../dev/wait-for.ts';
import { launchBrowser } from '../testing/browser.ts';
import { article } from '../testing/content.ts';
import type { CmsSoakCase, CmsStage } from './cms-stage.ts';
import type { OwnPublisher } from './own-publisher.ts';
import { createRandom, type Random } from './random.ts';
import { makeHostileEntries } from './xss/hostile-entries.ts';
import { uploadHostileFiles } from './xss/hostile-files.ts';
import { createHostileTexts } from './xss/hostile-texts.ts';
import { visitDesk } from './xss/visit-desk.ts';
import { visitSite } from './xss/visit-site.ts';
import { watchPage } from './xss/watch-page.ts';

/** From so many vectors on every field gets each; below, each vector meets some fields of every type. */
const every = 100;
const few = { entries: 1, files: 3, pages: 10, types: 2 };
const patienceMs = 120_000;
const graceMs = 5000;
const pollSeconds = 2;

const email = 'soat-loi@portal.local';
const password = 'Mat-khau-soat-loi-1';

export const xssCase: CmsSoakCase = {
  name: 'xss',
  unit: 'vectors',
  full: 300,
  about:
    'texts that would run as scripts in every text field of every type; nothing runs where they are shown',
  run: async ({ n, seed, say }, stage) => {
    const random = createRandom(seed);
    const vectors = drawVectors(n, random);
    const texts = createHostileTexts(vectors);
    const isWhole = n >= every;
    const { admin } = stage.cms;
    const publisher = await stage.createPublisher(pollSeconds);
    stage.doorbell.askFurther(publisher.url);
    const files = await uploadHostileFiles(admin, texts, isWhole ? Infinity : few.files);
    const mostTurns = isWhole ? Infinity : few.entries;
    const hostile = await makeHostileEntries(admin, texts, files, { mostTurns, random });
    const entries = [...hostile.world.entries.values()].flat().length;
    say(
      `${String(n)} vectors in ${String(hostile.taken.size)} fields of ${String(hostile.types.length)} types, ` +
        `${String(entries)} entries; only tame: ${[...hostile.guarded].join(', ')}`,
    );
    const site = supervise(
      { name: 'site', cwd: root, args: ['scripts/serve/main.ts'], env: publisher.env },
      join(publisher.dataDir, 'logs'),
      () => undefined,
    );
    const browser = await launchBrowser();
    try {
      await publisher.start();
      const siteUrl = `http://127.0.0.1:${String(publisher.sitePort)}`;
      const liveDir = join(publisher.dataDir, 'site/current');
      await waitUntilLive(stage, publisher, siteUrl);
      await requireNothingSetAside(publisher.url);
      say('live');

      const readers = await watchPage(await browser.newPage(), [siteUrl]);
      const onSite = await visitSite(readers, { siteUrl, liveDir }, vectors, isWhole ? Infinity : few.pages);
      requireNothing(readers.found);
      say(`site: ${JSON.stringify({ ...onSite, marks: onSite.marks.size })}`);

      const [firstname = '', lastname = ''] = [0, 1].map((turn) => texts.pick('as it is', 60, turn));
      await admin.addUser('strapi-super-admin', { email, password, firstname, lastname });
      const page = await openDesk(browser, stage.cms.url, { email, password });
      const previews = new URL(stage.doorbell.url).origin;
      const editors = await watchPage(page, [stage.cms.url, publisher.url, previews]);
      const places = { cmsUrl: stage.cms.url, publisherUrl: publisher.url, admin };
      const looked = Array.from({ length: few.types }, () => random.pick(hostile.types).uid);
      const forms = (uid: string): number => {
        if (isWhole) return uid === article ? Infinity : 3;
        return uid === article || looked.includes(uid) ? 1 : 0;
      };
      const onDesk = await visitDesk(editors, places, hostile, forms);
      requireNothing(editors.found);
      say(`desk: ${JSON.stringify({ ...onDesk, marks: onDesk.marks.size })}`);

      const unseen = vectors.filter(({ mark }) => !onSite.marks.has(mark) && !onDesk.marks.has(mark));
      if (isWhole && unseen.length > 0)
        throw new Error(`Nobody was shown ${unseen.map(({ text }) => JSON.stringify(text)).join(', ')}`);
      return (
        `${String(n)} vectors in ${String(hostile.taken.size)} fields and ${String(files.names)} names of files, ` +
        `${String(entries)} entries; ${String(onSite.sources)} pages read, ${String(onSite.opened)} opened, ` +
        `${String(onSite.searches)} searches, ${String(onSite.files)} feeds and such; ${String(onDesk.lists)} lists, ` +
        `${String(onDesk.forms)} forms, ${String(onDesk.receipts)} receipts, ${String(onDesk.previews)} previews; ` +
        `${String(n - unseen.length)} seen as text, nothing ran`
      );
    } finally {
      await browser.close();
      await site.stop(graceMs);
      await publisher.stop();
    }
  },
};

/** Some of the table, from every kind; each seed begins elsewhere. */
function drawVectors(n: number, random: Random): ScriptVector[] {
  const all = buildScriptVectors((count) => random.below(count));
  const byKind = [...Map.groupBy(all, ({ kind }) => kind).values()];
  const longest = Math.max(...byKind.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, place) =>
    byKind.flatMap((list) => list[place] ?? []),
  ).flat();
  if (n > inTurn.length)
    throw new Error(`There are ${String(inTurn.length)} vectors: --n can be at most that.`);
  const begin = n === inTurn.length ? 0 : random.below(inTurn.length);
  return Array.from({ length: n }, (_, index) => inTurn[(begin + index) % inTurn.length]).filter(
    (vector) => vector !== undefined,
  );
}

async function waitUntilLive(stage: CmsStage, publisher: OwnPublisher, siteUrl: string): Promise<void> {
  const position = await stage.readFeedPosition();
  const isLive = (): Promise<boolean> => Promise.resolve(publisher.readPosition() >= position);
  await waitFor('the release', isLive, patienceMs);
  const index = join(publisher.dataDir, 'site/current', rootPath);
  await waitFor('the index', () => Promise.resolve(existsSync(index)), patienceMs);
  await waitFor('the built-in server', () => isAnswering(`${siteUrl}/`), patienceMs);
}

/** Whoever is set aside is not shown, and so not tested. */
async function requireNothingSetAside(publisherUrl: string): Promise<void> {
  const response = await fetch(`${publisherUrl}/status`, { headers: { accept: 'application/json' } });
  const { setAside } = (await response.json()) as { setAside: unknown[] };
  if (setAside.length > 0) throw new Error(`Set aside: ${JSON.stringify(setAside.slice(0, 5))}`);
}

function requireNothing(found: readonly string[]): void {
  if (found.length > 0)
    throw new Error(`${String(found.length)} findings:\n${[...new Set(found)].slice(0, 40).join('\n')}`);
}
