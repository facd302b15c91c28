import type { AstroAdapter, AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

import { isBundleOnly } from '../src/env.ts';

type ModernAdapter = Extract<AstroAdapter, { entrypointResolution: 'auto' }>;

const adapter: ModernAdapter = {
  name: 'portal',
  entrypointResolution: 'auto',
  serverEntrypoint: new URL('./server-entry.ts', import.meta.url),
  supportedAstroFeatures: { serverOutput: 'stable' },
};

/**
 * Astro adapter for a bundle that is called by our driver instead of listening to a port. When the bundle is done, the
 * static build runs, unless only the bundle is wanted.
 */
export function portalAdapter(): AstroIntegration {
  let root = '';
  let bundleDir = '';
  return {
    name: 'portal',
    hooks: {
      'astro:config:done': ({ config, setAdapter }) => {
        root = fileURLToPath(config.root);
        bundleDir = fileURLToPath(config.outDir);
        setAdapter(adapter);
      },
      'astro:build:done': async ({ logger }) => {
        if (isBundleOnly()) return;
        const { runStaticBuild } = await import('./run-static-build.ts');
        await runStaticBuild({ root, bundleDir, logger });
      },
    },
  };
}
