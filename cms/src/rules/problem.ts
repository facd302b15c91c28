import { errors } from '@strapi/utils';
import { say, type MessageKey } from '../i18n/vi.ts';

/** Why an entry may not be saved or published, at one of its fields. */
export interface Problem {
  /** attribute names and positions from the entry down */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** whether it also keeps a draft from being saved */
  readonly inDrafts?: true;
}

/**
 * @throws ValidationError with every problem in one message, each also at its field for the form
 */
export function refuse(key: MessageKey, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const message = say(key, { problems: problems.map((problem) => problem.message).join('; ') });
  throw new errors.ValidationError(message, {
    errors: problems.map(({ path, message: detail }) => ({ path, message: detail, name: 'ValidationError' })),
  });
}

/** @throws ApplicationError with a message for the editor */
export function forbid(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): never {
  throw new errors.ApplicationError(say(key, values));
}

const longestName = 80;

/** @returns up to three names in quotation marks, long ones cut, and how many more there are */
export function nameUpToThree(names: readonly string[]): string {
  const cut = (name: string): string =>
    name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name;
  const shown = names
    .slice(0, 3)
    .map((name) => `“${cut(name)}”`)
    .join(', ');
  return names.length > 3 ? say('names.more', { names: shown, count: names.length - 3 }) : shown;
}
