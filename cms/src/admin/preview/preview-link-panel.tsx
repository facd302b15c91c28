import { previewWords } from '../../i18n/preview-words.ts';
import { PreviewLinkMaker } from './preview-link-maker.tsx';
import type { OpenForm, SidePanel } from '../side-panel.ts';

/** Beside the form of what has drafts: makes a link for people without an account. */
export function PreviewLinkPanel({ model, document }: OpenForm): SidePanel {
  const documentId = document?.documentId;
  // Only an entry of a type with drafts has a status.
  if (documentId === undefined || document?.status === undefined) return null;
  return {
    title: previewWords.title,
    content: <PreviewLinkMaker key={documentId} path={`/press/preview-links/${model}/${documentId}`} />,
  };
}
