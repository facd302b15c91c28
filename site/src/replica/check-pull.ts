import { publicTypes, type PublicType } from '@portal/shared-types';

import type { Change } from './apply.ts';
import type { Replica } from './replica.ts';
import { SyncError } from './sync-error.ts';

const minVanished = 20;
const minBad = 20;
const badShare = 0.01;

/** @returns entries of each type that the replica knows */
export function countEntries({ writer }: Replica): Map<PublicType, number> {
  return new Map(publicTypes.map((type) => [type, writer.count(type)]));
}

/** @returns the types whose number differs from what the CMS counts, in words; empty where all agree */
export function findMiscounts(replica: Replica, counts: ReadonlyMap<PublicType, number>): string[] {
  return publicTypes.flatMap((type) => {
    const ours = replica.writer.count(type);
    const theirs = counts.get(type);
    return ours === theirs ? [] : [`${type}: ${String(ours)} here, ${String(theirs ?? 'none')} in the CMS`];
  });
}

/**
 * Stops where more than half and more than 20 entries of a type vanish at once: that is more likely a fault than an
 * editor's will. A redirect that goes because its entry came back is none of them.
 *
 * @param counts from `countEntries`, before the pull and after
 * @throws SyncError
 */
export function checkShrink(
  { before, after }: Record<'before' | 'after', ReadonlyMap<PublicType, number>>,
  changes: readonly Change[],
): void {
  const others = publicTypes.filter((type) => type !== 'redirect');
  const returned = others.reduce(
    (sum, type) => sum + Math.max(0, (after.get(type) ?? 0) - (before.get(type) ?? 0)),
    0,
  );
  for (const [type, count] of before) {
    const gone = changes.filter((change) => change.type === type && change.op === 'gone').length;
    const vanished = type === 'redirect' ? gone - returned : gone;
    if (vanished > minVanished && vanished * 2 > count) {
      throw new SyncError(
        'shrink',
        `${String(vanished)} of ${String(count)} entries of type ${type} would vanish at once`,
      );
    }
  }
}

/**
 * Stops where more than 1 % and more than 20 entries cannot be taken over: then something is wrong with all of them.
 *
 * @throws SyncError
 */
export function checkSetAside(replica: Replica): void {
  const bad = replica.setAside();
  const total = [...countEntries(replica).values()].reduce((sum, count) => sum + count, 0);
  if (bad.length <= minBad || bad.length <= total * badShare) return;
  const examples = bad.slice(0, 3).map(({ reason }) => reason);
  throw new SyncError(
    'too-many-bad',
    `${String(bad.length)} of ${String(total)} entries cannot be taken over, such as ${examples.join('; ')}`,
  );
}
