import type { Fields } from '../entries.ts';

/** One call of the Document Service, before it runs. `params` may be replaced. */
export interface DocumentCall {
  readonly uid: string;
  readonly action: string;
  params: Fields & { documentId?: string; status?: string; data?: Fields };
}

/** Guard clauses first, then `next()`, then the effect; all inside one database transaction. */
export type DocumentRule = (call: DocumentCall, next: () => Promise<unknown>) => Promise<unknown>;

const writes: ReadonlySet<string> = new Set([
  'create',
  'update',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
]);

export const isWrite = (call: DocumentCall): boolean => writes.has(call.action);

/** Actions that bring fields with them. */
export const isSave = (call: DocumentCall): boolean =>
  call.action === 'create' || call.action === 'update' || call.action === 'clone';

/**
 * @param rules run in this order, each around all that follow
 * @returns one rule that runs them all
 */
export function composeRules(rules: readonly DocumentRule[]): DocumentRule {
  return rules.reduceRight<DocumentRule>(
    (inner, rule) => (call, next) => rule(call, () => inner(call, next)),
    (_call, next) => next(),
  );
}
