import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cmsCases, otherCases } from './cases.ts';
import { type CmsStage, startCmsStage } from './cms-stage.ts';

/** Units of each case that fit into `npm test`; the full sizes run by `npm run soak`. */
const samples: Record<string, number> = {
  feed: 2,
  'feed-postgres': 1,
  site: 4,
  'site-strapi': 1,
  kill: 2,
  doorbells: 2,
  burst: 8,
  'two-publishers': 1,
  xss: 40,
};

const sampleOf = (name: string): { n: number; seed: number; say: () => void } => {
  const n = samples[name] ?? 0;
  expect(n).toBeGreaterThan(0);
  return { n, seed: 1, say: () => undefined };
};

it.each(otherCases.map((soakCase) => [soakCase.name, soakCase] as const))(
  'a small sample of %s holds',
  async (name, { run }) => {
    const options = sampleOf(name);
    expect(await run(options)).toContain(String(options.n));
  },
);

describe('over one CMS', () => {
  let stage: CmsStage;
  beforeAll(async () => {
    stage = await startCmsStage();
  });
  afterAll(() => stage.stop());

  it.each(cmsCases.map((soakCase) => [soakCase.name, soakCase] as const))(
    'a small sample of %s holds',
    async (name, { run }) => {
      const options = sampleOf(name);
      expect(await run(options, stage)).toContain(String(options.n));
    },
  );
});
