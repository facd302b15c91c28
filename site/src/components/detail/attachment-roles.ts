import { t } from '../../i18n/t.ts';
import type { Attachment } from '../../queries/attachments.ts';

/** What the roles of files are called. */
export const attachmentRoles = {
  main: t('attachment.main'),
  annex: t('attachment.annex'),
} satisfies Record<NonNullable<Attachment['role']>, string>;
