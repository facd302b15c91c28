import { useFetchClient, useForm } from '@strapi/strapi/admin';
import type { EntryAddress } from '../refusals.ts';
import { askToPublish, getFindings, setFindings } from './findings.ts';
import { useHeldShortcut } from './use-held-shortcut.ts';

/** What the content manager shows as a button, as far as it is used here. */
interface Action {
  /** what it returns decides whether the button's own dialog opens */
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

const muteDialog = true;

/**
 * Wraps the button and its shortcut, not the call: what publishes without a form, such as a list, is decided by the rules
 * alone, and so is a form without panels. Where the check cannot be reached, the publish goes on and tells by itself what
 * is wrong. What was accepted is not asked again while the form is open.
 */
function toChecked(publish: DocumentAction): DocumentAction {
  const Checked = (entry: EntryAddress): Action | null => {
    const action = publish(entry);
    const getValues = useForm('CopyCheck', (form) => form.getValues);
    const { post } = useFetchClient();
    const mayPublish = async (): Promise<boolean> => {
      const warnings = await post<{ warnings: string[] }>(`/copy-check/${entry.model}`, getValues()).then(
        ({ data }) => data.warnings,
        () => [],
      );
      const known = getFindings(entry);
      // The form was left meanwhile.
      if (known === undefined) return false;
      if (warnings.length > 0 && !(known.isAccepted && isEqual(warnings, known.warnings))) {
        return askToPublish(entry, warnings);
      }
      setFindings(entry, { warnings, isAccepted: known.isAccepted });
      return true;
    };
    const isChecked = (): boolean => getFindings(entry) !== undefined;
    useHeldShortcut(isChecked, action?.disabled === true, mayPublish);
    const onClick = action?.onClick;
    if (action === null || onClick === undefined) return action;
    const ask = async (event: unknown): Promise<unknown> =>
      !isChecked() || (await mayPublish()) ? onClick(event) : muteDialog;
    return { ...action, onClick: ask };
  };
  return Object.assign(Checked, { type: publish.type, position: publish.position });
}

const isEqual = (some: readonly string[], other: readonly string[]): boolean =>
  some.join('\n') === other.join('\n');
