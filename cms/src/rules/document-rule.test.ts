import { expect, it } from 'vitest';
import { composeRules, type DocumentRule } from './document-rule.ts';

it('rules run in the order of the list, each around all that follow', async () => {
  const log: string[] = [];
  const rule =
    (name: string): DocumentRule =>
    async (_call, next) => {
      log.push(`${name} before`);
      const result = await next();
      log.push(`${name} after`);
      return result;
    };
  const run = composeRules([rule('a'), rule('b')]);
  const result = await run({ uid: 'x', action: 'create', params: {} }, () => Promise.resolve('done'));
  expect([result, ...log]).toEqual(['done', 'a before', 'b before', 'b after', 'a after']);
});
