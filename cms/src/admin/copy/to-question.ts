import type { CheckedEntry, EntryWarnings } from '../../copy/entry-warnings.ts';
import { copyWords } from '../../i18n/copy-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Line, Question } from '../confirm-dialog.tsx';

/** @returns what is asked before one entry is published from its form */
export const toQuestion = (warnings: readonly string[]): Question => ({
  title: fill(copyWords.question, { count: warnings.length }),
  text: copyWords.text,
  list: warnings,
  yes: copyWords.accept,
  tone: 'main',
});

/** @returns what is asked before several entries are published at once, such as rows of the schedule */
export const toQuestionOfMany = (entries: readonly EntryWarnings[]): Question => ({
  title: fill(copyWords.question, { count: entries.reduce((sum, { warnings }) => sum + warnings.length, 0) }),
  text: copyWords.textOfMany,
  list: entries.map(toLine),
  yes: copyWords.accept,
  tone: 'main',
});

/** @returns what is asked before entries that were chosen in a list are published; those with problems are left out */
export function toQuestionOfList(entries: readonly CheckedEntry[]): Question {
  const bad = entries.filter(({ problems }) => problems.length > 0);
  const count = entries.length - bad.length;
  const warned = entries.filter(({ problems, warnings }) => problems.length === 0 && warnings.length > 0);
  const texts = [
    bad.length > 0 && copyWords.listProblems,
    warned.length > 0 && copyWords.listWarnings,
    bad.length + warned.length === 0 && copyWords.listGood,
  ].filter((text) => text !== false);
  const list = [
    ...bad.map(({ name, problems }) => ({ name: fill(copyWords.listProblem, { name }), lines: problems })),
    ...warned.map(toLine),
  ];
  return {
    title: count === 0 ? copyWords.listNone : fill(copyWords.listQuestion, { count }),
    text: texts.join(' '),
    ...(list.length > 0 && { list }),
    ...(count > 0 && { yes: fill(copyWords.listYes, { count }), tone: 'main' }),
  };
}

const toLine = ({ name, warnings }: EntryWarnings): Line => ({ name, lines: warnings });
