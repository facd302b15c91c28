import { expect, it } from 'vitest';
import { toQuestionOfList } from './to-question.ts';

const good = { documentId: 'a', name: 'Bài hay', problems: [], warnings: [] };
const bad = { documentId: 'b', name: 'Bài thiếu', problems: ['“Sapo” còn trống'], warnings: ['viết hoa'] };
const loud = { documentId: 'c', name: 'BÀI TO', problems: [], warnings: ['viết hoa'] };

it('of entries chosen in a list those that cannot be published are named and left out', () => {
  expect(toQuestionOfList([good, bad, loud])).toMatchObject({
    title: 'Đăng 2 mục?',
    yes: 'Đăng 2 mục',
    list: [
      { name: 'Bài thiếu – chưa đăng được', lines: ['“Sapo” còn trống'] },
      { name: 'BÀI TO', lines: ['viết hoa'] },
    ],
  });
});

it('where nothing is wrong nothing is listed, and where nothing is left there is nothing to say yes to', () => {
  expect(toQuestionOfList([good])).toEqual({
    title: 'Đăng 1 mục?',
    text: 'Các mục này sẽ hiện trên trang.',
    yes: 'Đăng 1 mục',
    tone: 'main',
  });
  expect(toQuestionOfList([bad])).not.toHaveProperty('yes');
});
