import { expect, it } from 'vitest';
import { checkPlainHttp } from './check-plain-http.ts';
import { copyOf } from './testing/copy-of.ts';

it.each<[string, readonly string[], number]>([
  ['an address without encryption', ['http://songlam.example/'], 1],
  ['the same one twice', ['http://songlam.example/', 'http://songlam.example/'], 1],
  ['others', ['https://songlam.example/', '/tin-tuc/', 'mailto:a@songlam.example', '#http://'], 0],
])('%s', (_title, hrefs, count) => {
  expect(checkPlainHttp(copyOf({ hrefs }))).toHaveLength(count);
});
