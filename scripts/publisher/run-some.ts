/** So many run at a time: what waits for a thread takes memory. */
const most = 16;

/**
 * Runs something for each of many, some at a time.
 *
 * @throws the first fault, as soon as it is known; nothing more is begun then
 */
export async function runSome<T>(list: Iterable<T>, run: (item: T) => Promise<void>): Promise<void> {
  const waiting = each(list);
  const runNext = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await run(next.value);
  };
  try {
    await Promise.all(Array.from({ length: most }, runNext));
  } finally {
    waiting.return();
  }
}

/** @returns the list in parts of a size, the last one shorter */
export function* cut<T>(list: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const item of list) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** @returns what several may take from, each the next one, and what can be ended whatever the list is */
function* each<T>(list: Iterable<T>): Generator<T, void> {
  yield* list;
}
