import { expect, it } from 'vitest';
import { readPreviewOrigins } from './addresses.ts';
import type { Env } from './settings.ts';

const withVariables = (variables: Readonly<Record<string, string>>): Env =>
  ((name: string, fallback: string) => variables[name] ?? fallback) as Env;

it('previews come from the address that is set for them, or from the publisher', () => {
  expect(readPreviewOrigins(withVariables({}))).toEqual([]);
  const hook = { PORTAL_HOOK_URL: 'http://127.0.0.1:4322/hooks/content' };
  expect(readPreviewOrigins(withVariables(hook))).toEqual(['http://127.0.0.1:4322']);
  const own = { ...hook, PORTAL_PREVIEW_URL: 'https://xem-thu.example.org/' };
  expect(readPreviewOrigins(withVariables(own))).toEqual(['https://xem-thu.example.org']);
});

it.each(['xem-thu.example.org', '/preview'])('%s is refused as an address of previews', (text) => {
  expect(() => readPreviewOrigins(withVariables({ PORTAL_PREVIEW_URL: text }))).toThrow(
    `PORTAL_PREVIEW_URL is no web address: ${text}`,
  );
});
