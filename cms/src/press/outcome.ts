import type { Fields } from '../entries.ts';
import type { Silence } from './ask-publisher.ts';

/** A page that readers would get again. */
export interface Returning {
  readonly path: string;
  readonly kind: 'withdrawn' | 'gone';
}

/** What became of a wish of the administrator. */
export type Outcome =
  | { readonly result: 'done' | 'not-held' | 'no-such-release' | 'failed' | Silence }
  /** nothing was done: these pages would come back, and that must be said again */
  | { readonly result: 'unconfirmed'; readonly returning: readonly Returning[] };

/** @param answer of the publisher to one of its commands */
export function toOutcome({ status, body }: { status: number; body: Fields }): Outcome {
  if (status < 300) return { result: 'done' };
  if (status === 404) return { result: 'no-such-release' };
  if (status !== 409) return { result: 'failed' };
  const { returning } = body;
  return Array.isArray(returning)
    ? { result: 'unconfirmed', returning: returning as Returning[] }
    : { result: 'not-held' };
}
