import { expect, it } from 'vitest';
import sayErrors from './say-errors-in-vietnamese.ts';

async function answer(status: number, body: unknown): Promise<unknown> {
  const context = { status, body };
  await sayErrors()(context, () => Promise.resolve());
  return context.body;
}

it('a refusal of Strapi is told in Vietnamese, and its name and details stay', async () => {
  const error = { status: 400, name: 'ApplicationError', message: 'Invalid credentials', details: {} };
  expect(await answer(400, { data: null, error })).toEqual({
    data: null,
    error: { ...error, message: 'Thư điện tử hoặc mật khẩu không đúng.' },
  });
});

it.each([
  [400, { error: { message: 'Chưa thể lưu' } }],
  [400, { error: { message: 'constructor' } }],
  [404, 'Not Found'],
  [200, { error: { message: 'Not Found' } }],
])('an answer %i with %j stays as it is', async (status, body) => {
  expect(await answer(status, body)).toBe(body);
});
