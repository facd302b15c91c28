import { tagOf, type EntryAddress } from '../refusals.ts';
import { watchLeaving } from '../watch-leaving.ts';

/** What the copy check found when an entry was to be published. */
export interface Findings {
  readonly warnings: readonly string[];
  /** whether to publish all the same; only while that is asked */
  readonly question?: Question;
  readonly isAccepted?: boolean;
}

interface Question {
  readonly id: number;
  readonly proceed: () => void;
}

const none: Findings = { warnings: [] };
/** By form that is open. */
const findings = new Map<string, Findings>();
const listeners = new Set<() => void>();

/** @returns what was found last in a form, or undefined where no panel shows it */
export const getFindings = (entry: EntryAddress): Findings | undefined => findings.get(tagOf(entry));

export function setFindings(entry: EntryAddress, found: Findings): void {
  findings.set(tagOf(entry), found);
  tell();
}

let questions = 0;

/**
 * Asks anew. Panels are drawn late: one may never have shown that the question before was answered, and would keep its
 * closed dialog.
 */
export function askToPublish(entry: EntryAddress, warnings: readonly string[], proceed: () => void): void {
  questions += 1;
  setFindings(entry, { warnings, question: { id: questions, proceed } });
}

/** A panel shows the findings of this form from here on. @returns what ends that */
export function openFindings(entry: EntryAddress): () => void {
  const tag = tagOf(entry);
  if (!findings.has(tag)) setFindings(entry, none);
  return watchLeaving(`copy ${tag}`, () => {
    if (findings.delete(tag)) tell();
  });
}

/** @returns what ends the subscription */
export function watchFindings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
