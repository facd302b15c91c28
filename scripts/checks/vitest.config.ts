import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

import { root } from '../dev/root.ts';

const ignored = ['**/node_modules/**', '**/dist/**', '**/.bundle/**'];
/** Tests that start parts of their own, and need nothing of the shared portal. */
const withOwnParts = [
  'scripts/bench/cases.system.test.ts',
  'scripts/dev/start.system.test.ts',
  'scripts/publisher/{faults,poll}.system.test.ts',
  'scripts/soak/samples.system.test.ts',
];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['{shared-types,site,scripts,cms}/**/*.test.ts'],
          exclude: [...ignored, '**/*.integration.test.ts', '**/*.system.test.ts'],
          // By default one core would be left to others.
          maxWorkers: availableParallelism(),
          // What waits, waits for its condition: these end only what would never come, on a stalled machine too.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 100_000 } },
        },
      },
      {
        root,
        test: {
          name: 'integration',
          include: ['cms/**/*.integration.test.ts'],
          exclude: ignored,
          // Each file boots a real Strapi in a process of its own.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'system',
          include: ['site/e2e/**/*.spec.ts', 'scripts/**/*.system.test.ts'],
          exclude: [...ignored, ...withOwnParts],
          globalSetup: ['scripts/testing/shared-portal.ts'],
          // They share a portal.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        root,
        test: {
          name: 'system-alone',
          include: withOwnParts,
          exclude: ignored,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        root,
        test: {
          name: 'system-postgres',
          include: ['site/e2e/**/*.spec.ts', 'scripts/publisher/publishing*.system.test.ts'],
          // Words of the admin panel, the editor of bodies and pages of the site do not depend on the database.
          exclude: [
            ...ignored,
            '**/words-of-the-desk.spec.ts',
            '**/rich-text.spec.ts',
            '**/readers-browser.spec.ts',
          ],
          globalSetup: ['scripts/testing/shared-portal-on-postgres.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
