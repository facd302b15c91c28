/**
 * @param target where a menu item leads
 * @param section site path of the menu item that the page belongs to
 * @param path of the page
 * @returns the value of `aria-current`
 */
export function toCurrent(
  target: string | undefined,
  section: string | undefined,
  path: string,
): 'page' | 'true' | undefined {
  if (target === undefined) return undefined;
  if (target === path) return 'page';
  return target === section ? 'true' : undefined;
}
