import { describe, expect, it } from 'vitest';

import { parseCommand } from './command.ts';

describe('A command of an operator', () => {
  it.each([
    [undefined, { release: undefined, confirm: false }],
    ['', { release: undefined, confirm: false }],
    ['{}', { release: undefined, confirm: false }],
    ['{"confirm":true}', { release: undefined, confirm: true }],
    ['{"release":"0123456789abcdef"}', { release: '0123456789abcdef', confirm: false }],
  ])('%s is understood', (text, command) => {
    expect(parseCommand(text === undefined ? undefined : Buffer.from(text))).toEqual(command);
  });

  it.each([
    '{',
    'null',
    '[]',
    '"x"',
    '{"release":"../x"}',
    '{"release":1}',
    '{"confirm":"true"}',
    '{"confirm":1}',
  ])('%s is refused', (text) => {
    expect(parseCommand(Buffer.from(text))).toBeUndefined();
  });
});
