import { expect, it } from 'vitest';

import { findEnglishWords, findForeignDates } from './english-words.ts';

it.each(['Add folder', 'IMAGE', '3 entries', 'Tệp: upload', 'Save', 'An error occurred', 'Sort: name'])(
  '%j is seen to be English',
  (text) => {
    expect(findEnglishWords([text])).toEqual([text]);
  },
);

it.each([
  'Thêm thư mục',
  'Nhập từ Word',
  'Video YouTube',
  'le-hoi-xuan-name.jpg',
  '/tin-tuc/2026/03/form/',
  'Họ và tên',
  'anh Sơn xem tin, in ra, to và an toàn',
])('%j is not', (text) => {
  expect(findEnglishWords([text])).toEqual([]);
});

it('dates and hours are known by how they are written', () => {
  const foreign = ['3/25/2026', '09/14/2026, 8:30', '8:30 PM', 'Sunday', 'March 2026'];
  expect(
    findForeignDates([...foreign, '25/03/2026', '08:30, 05/12/2026', 'Thứ hai', 'tháng 3', '5 mục']).sort(),
  ).toEqual(foreign.sort());
});
