import { createListeners } from '../listeners.ts';
import { tagOf, type EntryAddress } from '../refusals.ts';
import { watchLeaving } from '../watch-leaving.ts';
import { endQuestion } from './question.ts';

/** What the copy check found when an entry was to be published. */
export interface Findings {
  readonly warnings: readonly string[];
  readonly isAccepted: boolean;
}

const none: Findings = { warnings: [], isAccepted: false };
/** By form that is open. */
const findings = new Map<string, Findings>();
const listeners = createListeners();

/** @returns what was found last in a form, or undefined where the form is not open */
export const getFindings = (entry: EntryAddress): Findings | undefined => findings.get(tagOf(entry));

/** Remembers what was found in a form while it is open. */
export function setFindings(entry: EntryAddress, found: Findings): void {
  const tag = tagOf(entry);
  if (!findings.has(tag)) return;
  findings.set(tag, found);
  listeners.tell();
}

/** A form is open from here on. @returns what ends that */
export function openFindings(entry: EntryAddress): () => void {
  const tag = tagOf(entry);
  if (!findings.has(tag)) findings.set(tag, none);
  return watchLeaving(`copy ${tag}`, () => {
    findings.delete(tag);
    endQuestion(tag);
    listeners.tell();
  });
}

export const watchFindings = listeners.watch;
