import type { Silence } from './ask-publisher.ts';

/** What an editor is told of an entry. */
export type Receipt =
  | { readonly state: 'live'; readonly since: string; readonly url: string | null }
  /** on its way to readers, or away from them; the reason is there where something keeps it */
  | { readonly state: 'waiting' | 'leaving'; readonly reason: string | null }
  | { readonly state: 'held'; readonly isLeaving: boolean }
  | { readonly state: 'failed'; readonly field: string | null; readonly reason: string }
  | { readonly state: 'never' | 'withdrawn' | 'absent' | 'internal' | 'elsewhere' | Silence };

/** How an entry stands in the cms. */
export interface EntryState {
  /** whether the press sees it */
  readonly isVisible: boolean;
  /** whether it is published, seen or not */
  readonly isPublished: boolean;
  /** undefined where the type does not count */
  readonly wasPublished: boolean | undefined;
  /** whether the journal tells of it after the position that is live */
  readonly isPending: boolean;
}

/** What the publisher answers of an entry; see `findReceipt` and `readLiveProof` there. */
export interface PublisherReceipt {
  readonly state: 'live' | 'waiting' | 'failed';
  readonly path?: string | null;
  readonly since?: string;
  readonly reason?: string;
  readonly press: string;
  readonly proof: { readonly position: number; readonly isListed: boolean } | null;
}

/**
 * Says where an entry stands: live is only what the live manifest proves, up to the last change that the journal tells of.
 *
 * @param siteUrl public origin of the site
 * @param labelOf gives the label of a field
 */
export function toReceipt(
  entry: EntryState,
  answer: PublisherReceipt,
  { siteUrl, labelOf }: { siteUrl: string; labelOf: (field: string) => string },
): Receipt {
  const { state, path = null, since = '', reason = null, press, proof } = answer;
  const isSettled = proof !== null && !entry.isPending;
  // Where a build service makes the site, this publisher has no release to speak of.
  if (proof === null && press === 'live') return { state: 'elsewhere' };
  if (!entry.isVisible) {
    if (isSettled) return { state: toAbsence(entry) };
    // Nobody waits for the removal of what readers never had.
    if (entry.wasPublished === false || proof === null) return { state: toAbsence(entry) };
    return press === 'held' ? { state: 'held', isLeaving: true } : { state: 'leaving', reason };
  }
  if (isSettled && state === 'failed') return toFailure(reason ?? '', labelOf);
  if (isSettled && state === 'live' && proof.isListed)
    return { state: 'live', since, url: path === null ? null : `${siteUrl}${path}` };
  return press === 'held' ? { state: 'held', isLeaving: false } : { state: 'waiting', reason };
}

function toAbsence({ isPublished, wasPublished }: EntryState): 'internal' | 'never' | 'withdrawn' | 'absent' {
  if (isPublished) return 'internal';
  if (wasPublished === undefined) return 'absent';
  return wasPublished ? 'withdrawn' : 'never';
}

/** The press names a field as `… field cover.alt: expected …`. */
function toFailure(reason: string, labelOf: (field: string) => string): Receipt {
  const [, field] = /\bfield ([\w.]+):/.exec(reason) ?? [];
  return { state: 'failed', field: field === undefined ? null : labelOf(field), reason };
}
