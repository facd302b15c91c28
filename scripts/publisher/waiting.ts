/** Since when something waits to reach readers. Instants in ms. */
export interface Waiting {
  /** somebody or the poll wants a publish */
  ask(): void;
  /** a publish begins; it serves all who asked so far */
  begin(): void;
  /** @returns ms from the first who asked to this moment */
  succeed(): number;
  fail(): void;
  /** nobody waits while a release is held */
  forget(): void;
  /** instant of the first who asked and was not served, or null */
  since(): number | null;
}

/** @param now ms since the epoch */
export function createWaiting(now: () => number): Waiting {
  let serving: number | null = null;
  let next: number | null = null;
  return {
    ask: () => {
      next ??= now();
    },
    begin: () => {
      serving = next ?? now();
      next = null;
    },
    succeed: () => {
      const waited = now() - (serving ?? now());
      serving = null;
      return waited;
    },
    fail: () => {
      next = serving ?? next;
      serving = null;
    },
    forget: () => {
      serving = null;
      next = null;
    },
    since: () => serving ?? next,
  };
}
