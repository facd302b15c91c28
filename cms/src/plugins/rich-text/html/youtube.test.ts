import { expect, it } from 'vitest';
import { toYoutubeAddress } from './youtube.ts';

const address = 'https://www.youtube.com/watch?v=abcdefghij1';

it.each([
  [' https://youtu.be/abcdefghij1?si=x ', address],
  ['https://www.youtube.com/watch?app=desktop&v=abcdefghij1&t=3s', address],
  ['https://m.youtube.com/shorts/abcdefghij1', address],
  ['https://www.youtube-nocookie.com/embed/abcdefghij1', address],
  ['https://youtube.com.evil.example/watch?v=abcdefghij1', undefined],
  ['https://www.youtube.com/watch?v=abcdefghij12', undefined],
  ['javascript:alert(1)', undefined],
])('%j leads to %j', (text, expected) => {
  expect(toYoutubeAddress(text)).toBe(expected);
});
