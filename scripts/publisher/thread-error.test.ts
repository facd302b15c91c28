import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { PublishError } from './publish-error.ts';
import { findSystemCode } from './system-code.ts';
import { fromThreadError, toThreadError } from './thread-error.ts';

const send = (error: unknown): Error => fromThreadError(structuredClone(toThreadError(error)));

it('an error from another thread is the doubt that it was there', () => {
  const sent = send(new PublishError('release-damaged', { path: 'a/index.html' }));
  expect(sent).toBeInstanceOf(PublishError);
  expect(sent).toMatchObject({ code: 'release-damaged', facts: { path: 'a/index.html' } });
});

it('an error from another thread still tells what the system said, also where it was wrapped', () => {
  const fault = (): Error => {
    try {
      readFileSync('/there/is/no/such/file');
    } catch (error) {
      return new Error('a page', { cause: error });
    }
    throw new Error('The file is there.');
  };
  const sent = send(fault());
  expect(sent.message).toBe('a page');
  expect(findSystemCode(sent)).toBe('ENOENT');
});

it('what is no error is told as text', () => {
  expect(send('thrown').message).toBe('thrown');
});
