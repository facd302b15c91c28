import { searchPath } from '@portal/shared-types';

import type { MenuItem } from '../../queries/menu.ts';

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

/** @returns whether the header of a page with this path looks different from others of its section */
export const isOwnPlace = (menu: readonly MenuItem[], path: string): boolean =>
  path === searchPath ||
  menu.some((item) => item.path === path || item.children.some((child) => child.path === path));
