import type { ReactNode } from 'react';

/** An icon of our own in the menu of the admin panel. @param path drawn in lines on 16 by 16 */
export const MenuIcon = ({ path }: { path: string }): ReactNode => (
  <svg
    viewBox="0 0 16 16"
    width="1.6rem"
    height="1.6rem"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);
