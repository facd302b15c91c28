/** One check of `npm test`. */
export interface Step {
  name: string;
  cwd?: string;
  /** arguments of Node */
  args: string[];
  /** nothing runs beside it */
  usesAllCores?: boolean;
}

const vitest = (project: string): string[] => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'scripts/checks/vitest.config.ts',
  '--project',
  project,
];

/** Checks that read files only. */
export const fastSteps: Step[] = [
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'types of shared-types', args: ['node_modules/typescript/bin/tsc', '-p', 'shared-types'] },
  { name: 'types of scripts', args: ['node_modules/typescript/bin/tsc', '-p', 'scripts'] },
  { name: 'types of cms', args: ['node_modules/typescript/bin/tsc', '-p', 'cms', '--noEmit'] },
  {
    name: 'types of the admin panel',
    args: ['node_modules/typescript/bin/tsc', '-p', 'cms/src/admin', '--noEmit'],
  },
  { name: 'types of site', cwd: 'site', args: ['node_modules/@astrojs/check/bin/astro-check.js'] },
  { name: 'types of browser tests', args: ['node_modules/typescript/bin/tsc', '-p', 'site/e2e'] },
  {
    name: 'lint',
    args: [
      'node_modules/eslint/bin/eslint.js',
      '--config',
      'scripts/checks/eslint.config.mjs',
      '--max-warnings=0',
      '.',
    ],
  },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js', '--config', 'scripts/checks/knip.json'] },
  { name: 'generated types', args: ['scripts/checks/generated-types.ts'] },
  { name: 'unit tests', args: vitest('unit'), usesAllCores: true },
];

/** Checks that run the real parts; everything must be built. */
export const realSteps: Step[] = [
  { name: 'editing and publishing on PostgreSQL', args: vitest('system-postgres') },
  { name: 'faults, samples of soaks and benchmarks', args: vitest('system-alone') },
  { name: 'CMS tests', args: vitest('integration'), usesAllCores: true },
  { name: 'whole portal', args: vitest('system'), usesAllCores: true },
];
