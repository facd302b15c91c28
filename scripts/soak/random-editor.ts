import type { AdminClient } from '../testing/admin-client.ts';
import { actAtRandom, isRefusal, makeFirstEntries } from './feed-actions.ts';
import type { Random } from './random.ts';
import { createWorld, dropEntries, type World } from './world.ts';

/** An editor who does random things and keeps the CMS from growing. */
export interface RandomEditor {
  /** @returns what was tried */
  act(random: Random): Promise<string>;
  /** Acts without pause until stopped. @returns a function that stops it when its last action is done */
  keepActing(random: Random, pauseMs: number): () => Promise<number>;
}

const redirect = 'api::redirect.redirect';
/** Entries of a type; the oldest go when there are more. */
const entriesKept = 8;
const redirectsKept = 20;
/** Between two looks at what to delete. */
const cleaningGap = 25;

export async function createRandomEditor(admin: AdminClient, random: Random): Promise<RandomEditor> {
  const world = createWorld();
  let step = 0;
  await makeFirstEntries(admin, world, random);

  const act = async (stream: Random): Promise<string> => {
    step += 1;
    if (step % cleaningGap === 0) await clean(admin, world);
    return actAtRandom(admin, world, stream, step);
  };
  return {
    act,
    keepActing: (stream, pauseMs) => {
      let isStopped = false;
      let actions = 0;
      const run = async (): Promise<void> => {
        while (!isStopped) {
          await act(stream);
          actions += 1;
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
      };
      const running = run();
      // Whoever stops it hears of an error; until then it must not end the process.
      running.catch(() => undefined);
      return async () => {
        isStopped = true;
        await running;
        return actions;
      };
    },
  };
}

/** Deletes what is oldest, as far as the rules allow. */
async function clean(admin: AdminClient, world: World): Promise<void> {
  for (const [uid, ids] of world.entries) {
    for (const id of ids.slice(0, -entriesKept)) {
      if (await removeIfAllowed(admin, uid, id)) dropEntries(world, uid, [id]);
    }
  }
  const redirects = await admin.list(redirect, 'pageSize=100&sort=createdAt:DESC');
  for (const { documentId } of redirects.slice(redirectsKept))
    await removeIfAllowed(admin, redirect, documentId);
  world.files = world.files.slice(-entriesKept);
}

async function removeIfAllowed(admin: AdminClient, uid: string, id: string): Promise<boolean> {
  try {
    await admin.remove(uid, id);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
