import { t } from '../../i18n/t.ts';
import type { DocumentStatus } from '../../queries/document-status.ts';
import type { Entries } from '../../replica/entries.ts';

/** What the statuses of a document are called. */
export const documentStatuses = {
  notYet: t('document.notYet'),
  inForce: t('document.inForce'),
  expired: t('document.expired'),
  replaced: t('document.replaced'),
} satisfies Record<DocumentStatus, string>;

/** What the systems of documents are called. */
export const documentSystems = {
  party: t('document.party'),
  state: t('document.state'),
  organization: t('document.organization'),
} satisfies Record<Entries['document']['system'], string>;
