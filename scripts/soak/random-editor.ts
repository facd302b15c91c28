import type { AdminClient } from '../testing/admin-client.ts';
import { article, createArticle, createCategory } from '../testing/content.ts';
import { actAtRandom, isRefusal, makeFirstEntries } from './feed-actions.ts';
import type { Random } from './random.ts';
import { createWorld, dropEntries, type World } from './world.ts';

/** An editor who does random things and keeps the CMS from growing. */
export interface RandomEditor {
  /** @returns what was tried */
  act(random: Random): Promise<string>;
  /**
   * Acts until stopped: a few things in a row, then a pause in which publishes come to their end.
   *
   * @returns a function that stops it when its last action is done
   */
  keepActing(random: Random): () => Promise<void>;
}

const redirect = 'api::redirect.redirect';
/** Entries of a type; the oldest go when there are more. */
const entriesKept = 8;
const redirectsKept = 20;
const mostInARow = 3;
const longestPauseMs = 900;
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
  /** Pages that show it change without becoming longer: the case in which web servers confuse two versions. */
  let renewed: string | undefined;
  const renew = async (): Promise<void> => {
    const title = `Phiên bản ${String(step).padStart(8, '0')}`;
    renewed ??= await createArticle(admin, await createCategory(admin, 'Tin mới'), title, { featured: true });
    await admin.update(article, renewed, { title });
    await admin.publish(article, renewed);
  };
  return {
    act,
    keepActing: (stream) => {
      let isStopped = false;
      const run = async (): Promise<void> => {
        while (!isStopped) {
          await renew();
          for (let left = 1 + stream.below(mostInARow); left > 0; left -= 1) await act(stream);
          await new Promise((resolve) => setTimeout(resolve, stream.below(longestPauseMs)));
        }
      };
      const running = run();
      // Whoever stops it hears of an error; until then it must not end the process.
      running.catch(() => undefined);
      return async () => {
        isStopped = true;
        await running;
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
