import { vi } from './vi.ts';

type Key = keyof typeof vi;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Values<K extends Key> = [Names<(typeof vi)[K]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<(typeof vi)[K]>, string | number>>];

/**
 * Says a text of the site. A key that is missing and a value that is not given do not compile.
 *
 * @param key a key of `vi.ts`
 * @param given values for the `{name}` places of that text; values are not escaped
 */
export function t<K extends Key>(key: K, ...given: Values<K>): string {
  const values: Readonly<Record<string, string | number>> = given[0] ?? {};
  return vi[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
