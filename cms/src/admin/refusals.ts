import { createListeners } from './listeners.ts';

/** An entry as the content manager names it in its calls. */
export interface EntryAddress {
  readonly collectionType: string;
  readonly model: string;
  readonly documentId?: string | undefined;
}

/** Why a save was refused, and whether because somebody else had saved. */
export interface Refusal {
  readonly message: string;
  readonly isStale: boolean;
}

const refusals = new Map<string, Refusal>();
const listeners = createListeners<[tag: string, wasLeft: boolean]>();

/** @returns the tag under which the content manager caches an entry; single types have no documentId there */
export const tagOf = ({ collectionType, model, documentId }: EntryAddress): string =>
  collectionType === 'single-types' ? model : `${model}_${documentId ?? ''}`;

/** @returns why the last save of an entry was refused, while its form is open and it is not saved */
export const getRefusal = (tag: string): Refusal | undefined => refusals.get(tag);

/** @returns whether a save was refused in an open form because somebody else had saved */
export const hasStaleRefusal = (): boolean => [...refusals.values()].some(({ isStale }) => isStale);

export function setRefusal(tag: string, refusal: Refusal): void {
  refusals.set(tag, refusal);
  listeners.tell(tag, false);
}

/** @param wasLeft whether the form was closed; false when the entry was saved */
export function endRefusal(tag: string, wasLeft: boolean): void {
  if (refusals.delete(tag)) listeners.tell(tag, wasLeft);
}

export const watchRefusals = listeners.watch;
