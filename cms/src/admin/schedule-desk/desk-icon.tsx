import type { ReactNode } from 'react';

/** A week on a sheet. */
export const DeskIcon = (): ReactNode => (
  <svg
    viewBox="0 0 16 16"
    width="1.6rem"
    height="1.6rem"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d="M2 3h12v11H2zM2 6h12M5 1v3M11 1v3M6 6v8M10 6v8M2 10h12" />
  </svg>
);
