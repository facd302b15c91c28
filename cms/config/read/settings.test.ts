import { describe, expect, it } from 'vitest';
import { readDataDir, readSecret, readSecrets, type Env } from './settings.ts';

const withVariables = (variables: Readonly<Record<string, string>>): Env =>
  ((name: string, fallback: string) => variables[name] ?? fallback) as Env;

describe('secrets', () => {
  it.each([
    ['missing', {}, 'KEY is not set'],
    ['short', { KEY: 'abc' }, 'KEY is too short'],
    ['copied from an example', { KEY: 'toBeModified1' }, 'KEY has a known default value'],
  ])('one that is %s is refused by name', (_title, variables, message) => {
    expect(() => readSecret(withVariables(variables), 'KEY')).toThrow(message);
  });

  it('every one of a list is looked at', () => {
    expect(() => readSecrets(withVariables({ KEYS: '0123456789abcdef,short' }), 'KEYS')).toThrow(
      'KEYS is too short',
    );
    expect(readSecrets(withVariables({ KEYS: '0123456789abcdef, fedcba9876543210' }), 'KEYS')).toHaveLength(
      2,
    );
  });
});

it('a relative data directory is refused', () => {
  expect(() => readDataDir(withVariables({ PORTAL_DATA_DIR: '.data' }))).toThrow(
    'PORTAL_DATA_DIR is not absolute',
  );
});
