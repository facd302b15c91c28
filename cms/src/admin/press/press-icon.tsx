import type { ReactNode } from 'react';

/** A sheet that leaves the press. */
export const PressIcon = (): ReactNode => (
  <svg
    viewBox="0 0 16 16"
    width="1.6rem"
    height="1.6rem"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d="M4 6V2h8v4M4 12H2V6h12v6h-2M4 9h8v5H4z" />
  </svg>
);
