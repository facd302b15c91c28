/** How far a running publish is. */
export interface Progress {
  /** whether every page is rendered, not only what changed */
  full: boolean;
  done: number;
  all: number;
}

/**
 * Counts the steps of a render.
 *
 * @param mayGoOn asked before each step
 * @param report told at each step
 * @returns a function to call instead of `mayGoOn`
 */
export function countSteps(
  mayGoOn: () => void,
  { full, all }: Pick<Progress, 'full' | 'all'>,
  report: ((progress: Progress) => void) | undefined,
): () => void {
  let done = 0;
  report?.({ full, done, all });
  return () => {
    mayGoOn();
    report?.({ full, done, all });
    done += 1;
  };
}
