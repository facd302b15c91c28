import { expect, it } from 'vitest';
import { tagOf } from '../refusals.ts';
import { getFindings, openFindings, setFindings } from './findings.ts';
import { askToPublish } from './question.ts';

const entry = { collectionType: 'collection-types', model: 'api::article.article', documentId: 'bai-1' };
const found = { warnings: ['“Tiêu đề” viết hoa toàn bộ'], isAccepted: true };
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

it('what was found is remembered while the form is open, and its question ends with it', async () => {
  const leave = openFindings(entry);
  setFindings(entry, found);
  expect(getFindings(entry)).toEqual(found);
  const answer = askToPublish(tagOf(entry), { title: '', text: '', yes: '' });
  leave();
  await nextTurn();
  expect(await answer).toBe(false);
  setFindings(entry, found);
  expect(getFindings(entry)).toBeUndefined();
});
