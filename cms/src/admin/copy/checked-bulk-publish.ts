import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { EntryWarnings } from '../../copy/entry-warnings.ts';
import type { Action } from './checked-publish.ts';
import { askToPublish, endQuestion } from './question.ts';
import { toQuestionOfMany } from './to-question.ts';

/** What was chosen in a list. */
interface Chosen {
  readonly model: string;
  readonly documents: readonly { readonly documentId: string; readonly status?: string }[];
}

interface BulkActionButton extends Action {
  readonly actionType?: string;
}

/** A button above a list; Strapi knows the one that publishes by what it returns. */
export interface BulkAction {
  (chosen: Chosen): BulkActionButton | null;
  readonly type?: string;
}

/** @returns the buttons above a list, of which the one that publishes asks for the copy check first */
export const checkCopyOfManyFirst = (actions: readonly BulkAction[]): BulkAction[] =>
  actions.map((action) => Object.assign(toChecked(action), { type: action.type }));

/** As in a form, the publish goes on where the check cannot be reached, and tells by itself what is wrong. */
function toChecked(act: BulkAction): BulkAction {
  return function Checked(chosen) {
    const { model, documents } = chosen;
    const action = act(chosen);
    const { post } = useFetchClient();
    const from = `list ${model}`;
    useEffect(() => () => endQuestion(from), [from]);
    if (action?.actionType !== 'publish') return action;
    const ask = async (): Promise<boolean> => {
      const documentIds = documents
        .filter(({ status }) => status !== 'published')
        .map(({ documentId }) => documentId);
      const entries = await post<{ entries: EntryWarnings[] }>(`/copy-check/${model}/stored`, {
        documentIds,
      }).then(
        ({ data }) => data.entries,
        () => [],
      );
      const mayPublish = entries.length === 0 || (await askToPublish(from, toQuestionOfMany(entries)));
      return !mayPublish;
    };
    return { ...action, onClick: ask };
  };
}
