export interface Query {
  text: string;
  /** id of the entry that it must find */
  expected: string;
  within: number;
}

/** @param table as in queries.txt */
export function readQueries(table: string): Query[] {
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
