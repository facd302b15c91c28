import type { ReactNode } from 'react';
import type { EntryAddress } from './refusals.ts';

/** What the content manager hands to a panel beside a form, as far as it is used here. */
export interface OpenForm extends EntryAddress {
  readonly document?:
    { readonly documentId?: string; readonly status?: string; readonly updatedAt?: string } | undefined;
}

/** A panel beside a form, or none. */
export type SidePanel = { readonly title: string; readonly content: ReactNode } | null;
