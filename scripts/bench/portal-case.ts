import type { BenchCase, BenchOptions, Figures } from './bench-case.ts';
import { type BenchPortal, startBenchPortal } from './bench-portal.ts';

/** A case over a portal with generated content; several can share one. */
export interface PortalCase extends BenchCase {
  /** begins without releases and leaves no publisher running */
  measure(portal: BenchPortal, options: BenchOptions): Promise<Figures>;
}

export function portalCase({
  name,
  about,
  measure,
}: Pick<PortalCase, 'name' | 'about' | 'measure'>): PortalCase {
  return {
    name,
    about,
    measure,
    run: async (options) => {
      const portal = await startBenchPortal(options);
      try {
        return { articles: options.articles, ...(await measure(portal, options)) };
      } finally {
        await portal.stop();
      }
    },
  };
}
