import { tagOf, type EntryAddress } from '../refusals.ts';
import { watchLeaving } from '../watch-leaving.ts';

/** What the copy check found when an entry was to be published. */
export interface Findings {
  readonly warnings: readonly string[];
  readonly isAccepted: boolean;
}

/** Whether to publish all the same. */
export interface Question {
  readonly id: number;
  readonly tag: string;
  readonly warnings: readonly string[];
  answer(isAccepted: boolean): void;
}

const none: Findings = { warnings: [], isAccepted: false };
/** By form that is open. */
const findings = new Map<string, Findings>();
const listeners = new Set<() => void>();
let asked = 0;
let question: Question | undefined;

/** @returns what was found last in a form, or undefined where no panel shows it */
export const getFindings = (entry: EntryAddress): Findings | undefined => findings.get(tagOf(entry));

/** @returns what is asked now; one window asks one thing at a time */
export const getQuestion = (): Question | undefined => question;

export function setFindings(entry: EntryAddress, found: Findings): void {
  findings.set(tagOf(entry), found);
  tell();
}

/**
 * Asks whether to publish all the same.
 *
 * @returns the answer; it is no when the form is left, and when something else is asked
 */
export function askToPublish(entry: EntryAddress, warnings: readonly string[]): Promise<boolean> {
  question?.answer(false);
  const tag = tagOf(entry);
  asked += 1;
  const id = asked;
  findings.set(tag, { warnings, isAccepted: false });
  return new Promise((resolve) => {
    const answer = (isAccepted: boolean): void => {
      if (question?.id !== id) return;
      question = undefined;
      if (findings.has(tag)) findings.set(tag, { warnings, isAccepted });
      tell();
      resolve(isAccepted);
    };
    question = { id, tag, warnings, answer };
    tell();
  });
}

/** A panel shows the findings of this form from here on. @returns what ends that */
export function openFindings(entry: EntryAddress): () => void {
  const tag = tagOf(entry);
  if (!findings.has(tag)) setFindings(entry, none);
  return watchLeaving(`copy ${tag}`, () => {
    findings.delete(tag);
    if (question?.tag === tag) question.answer(false);
    tell();
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
