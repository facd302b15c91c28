import { expect, it } from 'vitest';
import { askToPublish, getFindings, getQuestion, openFindings } from './findings.ts';

const entry = { collectionType: 'collection-types', model: 'api::article.article', documentId: 'bai-1' };
const warnings = ['“Tiêu đề” viết hoa toàn bộ'];
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

it('what was refused is asked again, and what was accepted is remembered while the form is open', async () => {
  const leave = openFindings(entry);
  const first = askToPublish(entry, warnings);
  getQuestion()?.answer(false);
  expect(await first).toBe(false);
  expect(getQuestion()).toBeUndefined();
  expect(getFindings(entry)).toEqual({ warnings, isAccepted: false });

  const second = askToPublish(entry, warnings);
  getQuestion()?.answer(true);
  expect(await second).toBe(true);
  expect(getFindings(entry)).toEqual({ warnings, isAccepted: true });
  leave();
  await nextTurn();
  expect(getFindings(entry)).toBeUndefined();
});

it('a question ends with a no when the form is left or another question comes; its late answer counts for nothing', async () => {
  const leave = openFindings(entry);
  const first = askToPublish(entry, warnings);
  const late = getQuestion();
  const second = askToPublish(entry, warnings);
  expect(await first).toBe(false);
  late?.answer(true);
  expect(getQuestion()?.warnings).toEqual(warnings);
  leave();
  expect(await second).toBe(false);
  expect(getQuestion()).toBeUndefined();
});
