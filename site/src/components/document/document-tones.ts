import type { DocumentStatus } from '../../queries/document-status.ts';

/** How the mark of a status looks, see `Mark.astro`. */
export const documentTones = {
  notYet: 'waiting',
  inForce: 'valid',
  expired: 'over',
  replaced: 'over',
} as const satisfies Record<DocumentStatus, string>;
