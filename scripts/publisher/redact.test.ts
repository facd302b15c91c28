import { expect, it } from 'vitest';

import { createRedactor } from './redact.ts';

it.each([
  ['a plain secret', 'Bearer mat-khau-0123456789 refused', 'Bearer *** refused'],
  ['a secret in JSON', JSON.stringify({ token: 'a"b\\c0123456' }), '{"token":"***"}'],
  ['a secret in an address', 'https://x/?t=a%22b%5Cc0123456', 'https://x/?t=***'],
  ['the longer of two that overlap', 'mat-khau-0123456789-more', '***'],
  ['nothing where there is none', 'Nothing here', 'Nothing here'],
])('takes out %s', (_, text, redacted) => {
  const redact = createRedactor(['mat-khau-0123456789', 'mat-khau-0123456789-more', 'a"b\\c0123456', 'x']);
  expect(redact(text)).toBe(redacted);
});
