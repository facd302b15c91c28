import { useEffect } from 'react';
import type { EntryAddress } from '../refusals.ts';
import { openFindings } from './findings.ts';

/** What the copy check finds in a form is remembered while somebody who uses this is drawn. */
export function useOpenFindings({ collectionType, model, documentId }: EntryAddress): void {
  useEffect(() => openFindings({ collectionType, model, documentId }), [collectionType, model, documentId]);
}
