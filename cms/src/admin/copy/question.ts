import type { Question } from '../confirm-dialog.tsx';
import { createListeners } from '../listeners.ts';

/** Whether to publish all the same. */
interface PublishQuestion {
  readonly id: number;
  readonly question: Question;
  answer(isYes: boolean): void;
}

const listeners = createListeners();
let asked = 0;
let current: (PublishQuestion & { readonly from: string }) | undefined;

/** @returns what is asked now; one window asks one thing at a time */
export const getQuestion = (): PublishQuestion | undefined => current;

/**
 * Asks whether to publish all the same.
 *
 * @param from the form or list that asks
 * @returns the answer; it is no when the form or list is left, and when something else is asked
 */
export function askToPublish(from: string, question: Question): Promise<boolean> {
  current?.answer(false);
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    const answer = (isYes: boolean): void => {
      if (current?.id !== id) return;
      current = undefined;
      listeners.tell();
      resolve(isYes);
    };
    current = { id, from, question, answer };
    listeners.tell();
  });
}

/** The form or list has been left: what it asked is answered by no. */
export function endQuestion(from: string): void {
  if (current?.from === from) current.answer(false);
}

export const watchQuestion = listeners.watch;
