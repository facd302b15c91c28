import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Query {
  text: string;
  /** id of the entry that it must find */
  expected: string;
  within: number;
}

/** @returns the table of queries */
export function readQueries(): Query[] {
  const table = readFileSync(join(import.meta.dirname, 'queries.txt'), 'utf8');
  let expected = '';
  return table.split('\n').flatMap((line) => {
    if (line === '' || line.startsWith('# ')) return [];
    if (line.startsWith('@ ')) {
      expected = line.slice(2);
      return [];
    }
    const [, first, text = ''] = /^(1 \| )?(.*)$/.exec(line) ?? [];
    return [{ text, expected, within: first === undefined ? 5 : 1 }];
  });
}
