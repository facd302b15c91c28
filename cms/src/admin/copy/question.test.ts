import { expect, it } from 'vitest';
import { askToPublish, endQuestion, getQuestion } from './question.ts';

const question = { title: 'Có 1 điểm nên xem lại', text: '', list: ['Viết hoa toàn bộ'], yes: 'Đăng' };

it('a question ends with a no when its form is left or another question comes; its late answer counts for nothing', async () => {
  const first = askToPublish('bài', question);
  const late = getQuestion();
  const second = askToPublish('bài', question);
  expect(await first).toBe(false);
  late?.answer(true);
  endQuestion('danh sách');
  expect(getQuestion()?.question).toEqual(question);
  endQuestion('bài');
  expect(await second).toBe(false);
  expect(getQuestion()).toBeUndefined();
});

it('a question is answered once', async () => {
  const answer = askToPublish('bài', question);
  const asked = getQuestion();
  asked?.answer(true);
  asked?.answer(false);
  expect(await answer).toBe(true);
});
