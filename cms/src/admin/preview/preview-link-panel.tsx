import type { ReactNode } from 'react';
import { previewWords } from '../../i18n/preview-words.ts';
import { PreviewLinkMaker } from './preview-link-maker.tsx';

/** What the content manager hands to a panel beside a form, as far as it is used here. */
interface Panel {
  readonly model: string;
  readonly document?: { readonly documentId?: string; readonly status?: string } | undefined;
}

/** Beside the form of what has drafts: makes a link for people without an account. */
export function PreviewLinkPanel({ model, document }: Panel): { title: string; content: ReactNode } | null {
  const documentId = document?.documentId;
  // Only an entry of a type with drafts has a status.
  if (documentId === undefined || document?.status === undefined) return null;
  return {
    title: previewWords.title,
    content: <PreviewLinkMaker key={documentId} path={`/press/preview-links/${model}/${documentId}`} />,
  };
}
