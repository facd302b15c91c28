import { expect, it } from 'vitest';

import { runMatrix } from '../soak/faults/run-matrix.ts';

/** The whole matrix runs by `npm run soak -- faults`. */
it('a sample of faults is named in words, fails no reader and heals', async () => {
  const { rows } = await runMatrix(
    ({ isSample }) => isSample === true,
    1,
    () => undefined,
  );
  expect(rows.length).toBeGreaterThanOrEqual(12);
  const silent = rows.filter(({ code, message }) => code !== '-' && message === '');
  expect(silent).toEqual([]);
  const failed = rows.filter(({ lost }) => lost > 0);
  expect(failed).toEqual([]);
});
