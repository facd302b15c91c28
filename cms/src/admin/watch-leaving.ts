const panels = new Map<string, number>();

/**
 * A window that is made narrow, or a turned tablet, takes the panels beside a form away and draws them elsewhere at once:
 * that is no leaving.
 *
 * @param onLeft called once no panel of this key is left
 * @returns what to call when a panel goes
 */
export function watchLeaving(key: string, onLeft: () => void): () => void {
  panels.set(key, (panels.get(key) ?? 0) + 1);
  return () => {
    panels.set(key, (panels.get(key) ?? 1) - 1);
    setTimeout(() => {
      if (panels.get(key) !== 0) return;
      panels.delete(key);
      onLeft();
    });
  };
}
