import { expect, it } from 'vitest';

import { soakCases } from './cases.ts';

/** Units of each case that fit into `npm test`; the full sizes run by `npm run soak`. */
const samples: Record<string, number> = { feed: 6, 'feed-postgres': 3, kill: 3, site: 8 };

it.each(soakCases.map((soakCase) => [soakCase.name, soakCase] as const))(
  'a small sample of %s holds',
  async (name, { run }) => {
    const n = samples[name] ?? 0;
    expect(n).toBeGreaterThan(0);
    expect(await run({ n, seed: 1, say: () => undefined })).toContain(String(n));
  },
);
