import { expect, it } from 'vitest';
import { toUploadReason } from './upload-reason.ts';

const refuse = (status: number, message: string): Error => Object.assign(new Error(message), { status });

it.each([
  [refuse(400, 'Không nhận tệp “a.emf”'), 'Không nhận tệp “a.emf”'],
  [refuse(413, 'Tệp quá nặng'), 'Tệp quá nặng'],
  [refuse(403, 'Forbidden'), expect.stringContaining('quản trị viên')],
  [new TypeError('Failed to fetch'), expect.stringContaining('kiểm tra mạng')],
  [refuse(500, 'Internal Server Error'), expect.stringContaining('thử lại sau')],
  ['odd', expect.stringContaining('thử lại sau')],
])('%s is told in words that help: %s', (error, words) => {
  expect(toUploadReason(error)).toEqual(words);
});
