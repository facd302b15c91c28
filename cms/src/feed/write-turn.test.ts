import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isInnerWrite, takeTurn } from './write-turn.ts';

const write = (log: string[], name: string) => async () => {
  log.push(`${name} starts`);
  await nextTurn();
  log.push(`${name} ends`);
};

it('writes of one transaction run one after the other, also after one that fails', async () => {
  const [transaction, log]: [object, string[]] = [{}, []];
  const failing = takeTurn(transaction, () => Promise.reject(new Error('refused')));
  await Promise.allSettled([
    failing,
    takeTurn(transaction, write(log, 'a')),
    takeTurn(transaction, write(log, 'b')),
  ]);
  await expect(failing).rejects.toThrow('refused');
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
});

it('writes of two transactions do not wait for each other', async () => {
  const log: string[] = [];
  await Promise.all([takeTurn({}, write(log, 'a')), takeTurn({}, write(log, 'b'))]);
  expect(log).toEqual(['a starts', 'b starts', 'a ends', 'b ends']);
});

it('a write inside a write starts at once and is known as such', async () => {
  const transaction = {};
  const inner = await takeTurn(transaction, async () => {
    const outer = isInnerWrite();
    return [outer, await takeTurn(transaction, () => Promise.resolve(isInnerWrite()))];
  });
  expect(inner).toEqual([false, true]);
});
