import { AsyncLocalStorage } from 'node:async_hooks';

interface Turn {
  readonly transaction: object;
  readonly inner: boolean;
}

const turns = new AsyncLocalStorage<Turn>();
const lastOf = new WeakMap<object, Promise<unknown>>();

/**
 * Runs the writes of one transaction one after the other. Bulk actions of the admin panel start all their writes at
 * once in one transaction; rules read before they write, so they must not interleave. A write made inside another
 * one belongs to its turn and starts at once.
 *
 * @param transaction identity of the running transaction
 * @param write what to run; its error is passed on and does not stop the writes that wait
 */
export async function takeTurn<T>(transaction: object, write: () => Promise<T>): Promise<T> {
  if (turns.getStore()?.transaction === transaction) return turns.run({ transaction, inner: true }, write);
  const start = (): Promise<T> => turns.run({ transaction, inner: false }, write);
  const mine = (lastOf.get(transaction) ?? Promise.resolve()).then(start, start);
  lastOf.set(transaction, mine);
  return mine;
}

/** @returns whether the running write was made by another write, that is by a rule */
export function isInnerWrite(): boolean {
  return turns.getStore()?.inner === true;
}
