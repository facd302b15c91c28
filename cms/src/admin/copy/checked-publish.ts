import { useFetchClient, useForm } from '@strapi/strapi/admin';
import type { EntryAddress } from '../refusals.ts';
import { askToPublish, getFindings, setFindings } from './findings.ts';

/** What the content manager shows as a button, as far as it is used here. */
interface Action {
  /** what it returns decides whether the button's own dialog opens */
  readonly onClick?: (event: unknown) => unknown;
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
 * Wraps the button, not the call: what publishes without a form, such as a list, is decided by the rules alone, and so is a
 * form without panels. Where the check cannot be reached, the publish goes on and tells by itself what is wrong. What was
 * accepted is not asked again while the form is open.
 */
function toChecked(publish: DocumentAction): DocumentAction {
  const Checked = (entry: EntryAddress): Action | null => {
    const action = publish(entry);
    const getValues = useForm('CopyCheck', (form) => form.getValues);
    const { post } = useFetchClient();
    const onClick = action?.onClick;
    if (action === null || onClick === undefined) return action;
    const check = async (event: unknown): Promise<unknown> => {
      const known = getFindings(entry);
      if (known === undefined) return onClick(event);
      const warnings = await post<{ warnings: string[] }>(`/copy-check/${entry.model}`, getValues()).then(
        ({ data }) => data.warnings,
        () => [],
      );
      const isAccepted =
        warnings.length === 0 || (known.isAccepted === true && isEqual(warnings, known.warnings));
      if (!isAccepted) {
        askToPublish(entry, warnings, () => void onClick(event));
        return muteDialog;
      }
      setFindings(entry, { warnings, isAccepted });
      return onClick(event);
    };
    return { ...action, onClick: check };
  };
  return Object.assign(Checked, { type: publish.type, position: publish.position });
}

const isEqual = (some: readonly string[], other: readonly string[]): boolean =>
  some.join('\n') === other.join('\n');
