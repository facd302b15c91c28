import type { Rendering } from './press-under-test.ts';

/** Adds up what publishes rendered and what of it readers see, full renders apart. */
export interface RenderedShare {
  add(rendering: Rendering & { step: string }): void;
  /** of the rendered routes, those whose bytes differ, 0–1; 1 where nothing was rendered */
  share(): number;
  /** one line of figures */
  toText(): string;
  /** the kinds of steps after which most was rendered in vain */
  listWaste(count: number): string[];
}

export function createRenderedShare(): RenderedShare {
  const total = { publishes: 0, full: 0, rendered: 0, changed: 0 };
  const byKind = new Map<string, { rendered: number; changed: number }>();
  const share = (): number => (total.rendered === 0 ? 1 : total.changed / total.rendered);
  return {
    add: ({ rendered, changed, isFull, step }) => {
      total.publishes += 1;
      if (isFull) {
        total.full += 1;
        return;
      }
      total.rendered += rendered;
      total.changed += changed;
      const kind = step.replace(/^\d+\. /, '').replace(/:.*$/, step.includes(' + ') ? ' and more' : '');
      const known = byKind.get(kind) ?? { rendered: 0, changed: 0 };
      byKind.set(kind, { rendered: known.rendered + rendered, changed: known.changed + changed });
    },
    share,
    toText: () =>
      `${String(total.publishes)} publishes, ${String(total.full)} of them full; the others rendered ` +
      `${String(total.rendered)} pages, of which ${String(total.changed)} really changed: ${(share() * 100).toFixed(1)} %`,
    listWaste: (count) =>
      [...byKind]
        .sort(([, a], [, b]) => b.rendered - b.changed - (a.rendered - a.changed))
        .slice(0, count)
        .map(([kind, { rendered, changed }]) => `${kind}: ${String(changed)} of ${String(rendered)}`),
  };
}
