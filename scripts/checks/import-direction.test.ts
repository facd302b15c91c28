import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { root } from '../dev/root.ts';

/** Left to right, as data flows; a layer may import itself and what stands before it in its own list. */
const allowed = {
  'shared-types/src': [],
  'cms/src': ['shared-types'],
  // What config reads is typed where it is used.
  'cms/config': ['shared-types', 'cms/src/portal-settings', 'cms/src/uploads/settings'],
  'site/src/citations': ['shared-types', 'site/src/i18n'],
  'site/src/replica': ['shared-types', 'site/src/media', 'site/src/citations'],
  'site/src/media': ['shared-types', 'site/src/replica'],
  'site/src/search': ['shared-types', 'site/src/replica', 'site/src/queries', 'site/src/i18n'],
  'site/src/pages': ['shared-types', 'site/src'],
  'site/src/components': ['shared-types', 'site/src'],
  'site/render': ['shared-types', 'site/src'],
  'scripts/serve': ['shared-types', 'site/render', 'scripts/dev'],
  'scripts/publisher': [
    'shared-types',
    'site/src/replica',
    'site/src/routes',
    'site/src/search',
    'site/render',
    'scripts/dev',
  ],
} as const satisfies Record<string, readonly string[]>;

const packages: Record<string, string> = {
  '@portal/shared-types': 'shared-types',
  '@portal/shared-types/preview-token': 'shared-types',
  '@portal/site/replica': 'site/src/replica',
  '@portal/site/render': 'site/render',
  '@portal/site/routes': 'site/src/routes',
  '@portal/site/search': 'site/src/search',
};

const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].flatMap(([, target = '']) => {
    if (target.startsWith('.')) return [join(file, '..', target)];
    return packages[target] ?? (target.startsWith('@portal/') ? [target] : []);
  });
}

const isTest = (file: string): boolean => /\.(?:test|spec|examples)\.ts$|\/testing\//.test(file);

describe('imports point one way', () => {
  for (const [layer, may] of Object.entries(allowed)) {
    const files = globSync(`${layer}/**/*.{ts,tsx,astro,mjs}`, { cwd: root }).filter((file) => !isTest(file));

    it(`${layer} imports only itself${may.length > 0 ? ` and ${may.join(', ')}` : ''}`, () => {
      expect(files.length).toBeGreaterThan(0);
      const wrong = files.flatMap((file) =>
        importsOf(file)
          .filter(
            (target) =>
              ![layer, ...may].some(
                (place) =>
                  target === place || target.startsWith(`${place}/`) || target.startsWith(`${place}.`),
              ),
          )
          .map((target) => `${file} → ${target}`),
      );
      expect(wrong).toEqual([]);
    });
  }
});
