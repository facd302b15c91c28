import { components } from './layouts/components.ts';
import type { Layout } from './layouts/layout.ts';
import { mainTypes } from './layouts/main-types.ts';
import { supportingTypes } from './layouts/supporting-types.ts';

/** Forms and lists by content type or component. */
export const layouts: Readonly<Record<string, Layout>> = { ...mainTypes, ...supportingTypes, ...components };
