import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const seedDir = resolve(import.meta.dirname, '../../../cms/seed/articles');

/** @returns a body of so many words, of paragraphs of the demo content: repeated text would weigh nothing */
export function bodyOfWords(count: number): string {
  const texts = globSync('*.json', { cwd: seedDir })
    .sort()
    .map((name) => readFileSync(join(seedDir, name), 'utf8'))
    .flatMap((json) => [...json.matchAll(/<p>([^<>"\\]+)<\/p>/g)].map(([, text = '']) => text.split(/\s+/)));
  const paragraphs: string[] = [];
  let left = count;
  for (const words of texts) {
    if (left === 0) break;
    const taken = words.slice(0, left);
    left -= taken.length;
    paragraphs.push(`<p>${taken.join(' ')}</p>`);
  }
  if (left > 0) throw new Error(`The demo content is ${String(left)} words short.`);
  return paragraphs.join('');
}
