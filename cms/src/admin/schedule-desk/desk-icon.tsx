import type { ReactNode } from 'react';

import { MenuIcon } from '../menu-icon';

/** A week on a sheet. */
export const DeskIcon = (): ReactNode => (
  <MenuIcon path="M2 3h12v11H2zM2 6h12M5 1v3M11 1v3M6 6v8M10 6v8M2 10h12" />
);
