import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { formatVietnamDateTime } from '@portal/shared-types';
import { fill } from '../../i18n/fill.ts';
import { pressWords } from '../../i18n/press-words.ts';
import type { Outcome, Returning } from '../../press/outcome.ts';
import type { ReleaseLine } from '../../press/report.ts';
import type { Question } from '../confirm-dialog.tsx';

/** What an administrator asks of the press. */
export type Wish =
  | { readonly name: 'rollback'; readonly release: ReleaseLine; readonly returning?: readonly Returning[] }
  | { readonly name: 'resume' | 'rebuild' | 'shrink' };

export interface Operation {
  /** what is asked before anything is done, or null */
  readonly question: Question | null;
  readonly isBusy: boolean;
  readonly problem: string;
  ask(wish: Wish): void;
  agree(): void;
  close(): void;
}

/**
 * Leads from a button to what it does. Nothing is done before its question is answered; a rollback that would bring
 * withdrawn pages back is asked for twice, the second time with their list.
 *
 * @param onDone told when the press has changed
 */
export function useOperation(onDone: () => void): Operation {
  const { post } = useFetchClient();
  const [wish, setWish] = useState<Wish | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const ask = (next: Wish | null): void => {
    setWish(next);
    setProblem('');
    setBusy(false);
  };
  const take = (outcome: Outcome | { result: 'lost' }, asked: Wish): void => {
    setBusy(false);
    if (outcome.result === 'unconfirmed' && asked.name === 'rollback') {
      ask({ ...asked, returning: outcome.returning });
      return;
    }
    setProblem(pressWords.outcomes[outcome.result]);
    onDone();
    if (outcome.result === 'done') ask(null);
  };
  const agree = (): void => {
    if (wish === null) return;
    setBusy(true);
    const [path, command] = toCall(wish);
    post<Outcome>(path, command).then(
      ({ data }) => take(data, wish),
      () => take({ result: 'lost' }, wish),
    );
  };
  return {
    question: wish === null ? null : toQuestion(wish),
    isBusy,
    problem,
    ask,
    agree,
    close: () => ask(null),
  };
}

function toCall(wish: Wish): [path: string, command: object] {
  switch (wish.name) {
    case 'rollback':
      return ['/press/rollback', { release: wish.release.id, confirm: wish.returning !== undefined }];
    case 'shrink':
      return ['/press/rebuild', { confirm: true }];
    case 'resume':
    case 'rebuild':
      return [`/press/${wish.name}`, {}];
  }
}

const shownPaths = 50;

function toQuestion(wish: Wish): Question {
  if (wish.name !== 'rollback') return pressWords.confirm[wish.name];
  const time = formatVietnamDateTime(wish.release.since);
  const { returning } = wish;
  const words = pressWords.confirm[returning === undefined ? 'rollback' : 'returning'];
  const question = { ...words, text: fill(words.text, { time }) };
  if (returning === undefined) return question;
  const paths = returning.slice(0, shownPaths).map(({ path }) => path);
  const more = returning.length - paths.length;
  return { ...question, list: more > 0 ? [...paths, fill(pressWords.more, { count: more })] : paths };
}
