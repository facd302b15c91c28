import type { EntryWarnings } from '../../copy/entry-warnings.ts';
import { copyWords } from '../../i18n/copy-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Question } from '../confirm-dialog.tsx';

/** @returns what is asked before one entry is published from its form */
export const toQuestion = (warnings: readonly string[]): Question => ({
  title: fill(copyWords.question, { count: warnings.length }),
  text: copyWords.text,
  list: warnings,
  yes: copyWords.accept,
  tone: 'main',
});

/** @returns what is asked before several entries are published at once */
export function toQuestionOfMany(entries: readonly EntryWarnings[]): Question {
  const list = entries.flatMap(({ name, warnings }) => warnings.map((warning) => `${name}: ${warning}`));
  return {
    title: fill(copyWords.question, { count: list.length }),
    text: copyWords.textOfMany,
    list,
    yes: copyWords.acceptOfMany,
    tone: 'main',
  };
}
