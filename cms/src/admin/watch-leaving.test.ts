import { expect, it, vi } from 'vitest';
import { watchLeaving } from './watch-leaving.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

it('a form is left once its last panel has gone, and not while panels are drawn elsewhere', async () => {
  const onLeft = vi.fn();
  const leaveBeside = watchLeaving('bài', onLeft);
  leaveBeside();
  const leaveBelow = watchLeaving('bài', onLeft);
  await nextTurn();
  expect(onLeft).not.toHaveBeenCalled();
  leaveBelow();
  await nextTurn();
  expect(onLeft).toHaveBeenCalledOnce();
});
