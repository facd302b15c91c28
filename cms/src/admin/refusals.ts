/** An entry as the content manager names it in its calls. */
export interface EntryAddress {
  readonly collectionType: string;
  readonly model: string;
  readonly documentId?: string | undefined;
}

type Listener = (tag: string, wasLeft: boolean) => void;

/** Why a save was refused, and whether because somebody else had saved. */
export interface Refusal {
  readonly message: string;
  readonly isStale: boolean;
}

const refusals = new Map<string, Refusal>();
const listeners = new Set<Listener>();

/** @returns the tag under which the content manager caches an entry; single types have no documentId there */
export const tagOf = ({ collectionType, model, documentId }: EntryAddress): string =>
  collectionType === 'single-types' ? model : `${model}_${documentId ?? ''}`;

/** @returns why the last save of an entry was refused, while its form is open and it is not saved */
export const getRefusal = (tag: string): Refusal | undefined => refusals.get(tag);

export function setRefusal(tag: string, refusal: Refusal): void {
  refusals.set(tag, refusal);
  tell(tag, false);
}

/** @param wasLeft whether the form was closed; false when the entry was saved */
export function endRefusal(tag: string, wasLeft: boolean): void {
  if (refusals.delete(tag)) tell(tag, wasLeft);
}

/** @returns what ends the subscription */
export function watchRefusals(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(tag: string, wasLeft: boolean): void {
  for (const listener of listeners) listener(tag, wasLeft);
}
