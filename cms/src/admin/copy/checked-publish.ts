import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { tagOf, type EntryAddress } from '../refusals.ts';
import { getFindings, setFindings } from './findings.ts';
import { askToPublish } from './question.ts';
import { toQuestion } from './to-question.ts';
import { useOpenFindings } from './use-open-findings.ts';
import { useHeldShortcut } from './use-held-shortcut.ts';

/** What the content manager shows as a button, as far as it is used here. */
interface Action {
  /** what it returns keeps the button's own dialog closed */
  readonly onClick?: (event: unknown) => unknown;
  readonly disabled?: boolean;
}

/** A button of the form; Strapi knows its own by their `type`. */
export interface DocumentAction {
  (entry: EntryAddress): Action | null;
  readonly type?: string;
  readonly position?: unknown;
}

/** @returns the buttons of the form, of which the one that publishes asks for the copy check first */
export const checkCopyFirst = (actions: readonly DocumentAction[]): DocumentAction[] =>
  actions.map((action) => (action.type === 'publish' ? toChecked(action) : action));

/** Beside a form and its preview; the forms in dialogs of relations save drafts, for a question would stand behind them. */
const position = ['panel', 'preview'];

/** Nothing more is to be asked. */
const isSettled = true;

/**
 * Wraps the button and its shortcut. Where the check cannot be reached, the publish goes on and tells by itself what is
 * wrong. What was accepted is not asked again while the form is open.
 */
function toChecked(publish: DocumentAction): DocumentAction {
  const Checked = (entry: EntryAddress): Action | null => {
    const action = publish(entry);
    const getValues = useForm('CopyCheck', (form) => form.getValues);
    const { post } = useFetchClient();
    useOpenFindings(entry);
    const mayPublish = async (): Promise<boolean> => {
      const warnings = await post<{ warnings: string[] }>(`/copy-check/${entry.model}`, getValues()).then(
        ({ data }) => data.warnings,
        () => [],
      );
      const known = getFindings(entry);
      // The form was left meanwhile.
      if (known === undefined) return false;
      const isKnown = known.isAccepted && isEqual(warnings, known.warnings);
      setFindings(entry, { warnings, isAccepted: isKnown });
      if (warnings.length === 0 || isKnown) return true;
      const isAccepted = await askToPublish(tagOf(entry), toQuestion(warnings));
      setFindings(entry, { warnings, isAccepted });
      return isAccepted;
    };
    useHeldShortcut(action?.disabled === true, mayPublish);
    const onClick = action?.onClick;
    if (action === null || onClick === undefined) return action;
    const ask = async (event: unknown): Promise<unknown> =>
      (await mayPublish()) ? onClick(event) : isSettled;
    return { ...action, onClick: ask };
  };
  return Object.assign(Checked, { type: publish.type, position });
}

const isEqual = (some: readonly string[], other: readonly string[]): boolean =>
  some.join('\n') === other.join('\n');
