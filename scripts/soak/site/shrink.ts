/**
 * Leaves out steps one by one, as long as the rest still fails.
 *
 * @param fails runs a subset
 * @param most how often it may be run
 */
export async function shrinkSteps(
  steps: readonly number[],
  fails: (subset: readonly number[]) => Promise<boolean>,
  most: number,
): Promise<readonly number[]> {
  let smallest = steps;
  let runs = 0;
  for (const step of [...steps].reverse()) {
    if (runs++ >= most) break;
    const subset = smallest.filter((other) => other !== step);
    if (await fails(subset)) smallest = subset;
  }
  return smallest;
}
