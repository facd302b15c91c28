import type { ReactNode } from 'react';

import { MenuIcon } from '../menu-icon';

/** A sheet that leaves the press. */
export const PressIcon = (): ReactNode => <MenuIcon path="M4 6V2h8v4M4 12H2V6h12v6h-2M4 9h8v5H4z" />;
