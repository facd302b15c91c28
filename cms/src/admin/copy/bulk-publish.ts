import { adminApi, useFetchClient, useNotification, useTable } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { CheckedEntry } from '../../copy/entry-warnings.ts';
import { copyWords } from '../../i18n/copy-words.ts';
import { fill } from '../../i18n/fill.ts';
import { panelWords } from '../../i18n/panel-words.ts';
import { askToPublish, endQuestion } from './question.ts';
import { toQuestionOfList } from './to-question.ts';

/** What was chosen in a list. */
interface Chosen {
  readonly model: string;
  readonly documents: readonly { readonly documentId: string; readonly status?: string }[];
}

/** What the content manager shows as a button above a list, as far as it is used here. */
interface Button {
  readonly actionType?: string;
  readonly dialog?: unknown;
  readonly onClick?: () => unknown;
}

/** A button above a list; Strapi knows the one that publishes by what it returns. */
export interface BulkAction {
  (chosen: Chosen): Button | null;
  readonly type?: string;
}

/** The call of the content manager, which reads the list anew when it is done. */
interface PublishMany {
  useMutation(): readonly [
    (wish: { model: string; documentIds: readonly string[] }) => Promise<{ error?: { message?: string } }>,
  ];
}

/** It is there once the content manager is. */
const callOfContentManager = (): PublishMany =>
  (adminApi as unknown as { endpoints: { publishManyDocuments: PublishMany } }).endpoints
    .publishManyDocuments;

/** @returns the buttons above a list, of which the one that publishes asks one question and no other */
export const askBeforeBulkPublish = (actions: readonly BulkAction[]): BulkAction[] =>
  actions.map((action) => Object.assign(toAsking(action), { type: action.type }));

/**
 * Strapi's own dialog shows numbers of the database below English headings, and asks twice without a word of what is to be
 * published.
 */
function toAsking(act: BulkAction): BulkAction {
  return function Asking(chosen) {
    const { model, documents } = chosen;
    const action = act(chosen);
    const { post } = useFetchClient();
    const { toggleNotification } = useNotification();
    const choose = useTable('BulkPublish', ({ selectRow }) => selectRow);
    const [publishMany] = callOfContentManager().useMutation();
    const from = `list ${model}`;
    useEffect(() => () => endQuestion(from), [from]);
    if (action?.actionType !== 'publish') return action;

    const fail = (message: string): void => toggleNotification({ type: 'danger', message });
    const publish = async (): Promise<void> => {
      const drafts = documents.filter(({ status }) => status !== 'published');
      const { entries } = await check(drafts.map(({ documentId }) => documentId));
      if (!(await askToPublish(from, toQuestionOfList(entries)))) return;
      const documentIds = entries
        .filter(({ problems }) => problems.length === 0)
        .map(({ documentId }) => documentId);
      const { error } = await publishMany({ model, documentIds });
      if (error !== undefined) {
        fail(error.message ?? panelWords.lost);
        return;
      }
      choose([]);
      toggleNotification({
        type: 'success',
        message: fill(copyWords.listDone, { count: documentIds.length }),
      });
    };
    const check = async (documentIds: readonly string[]): Promise<{ entries: CheckedEntry[] }> =>
      (await post<{ entries: CheckedEntry[] }>(`/copy-check/${model}/drafts`, { documentIds })).data;
    const onClick = (): void => {
      publish().catch(() => fail(panelWords.lost));
    };
    return { ...action, dialog: undefined, onClick };
  };
}
