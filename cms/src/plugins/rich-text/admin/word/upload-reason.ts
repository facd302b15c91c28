import { editorWords } from '../../../../i18n/editor-words.ts';

/** @returns what an editor reads of a picture that the Media Library did not take */
export function toUploadReason(error: unknown): string {
  if (!(error instanceof Error)) return editorWords.sendFailed;
  // The browser's own error, when no answer came.
  if (error.name === 'TypeError') return editorWords.sendUnreachable;
  const { status } = error as { readonly status?: number };
  if (status === 403) return editorWords.sendForbidden;
  // The gate of the library speaks to editors already.
  return status === 400 || status === 413 ? error.message : editorWords.sendFailed;
}
