import { expect, it } from 'vitest';

import { parseEntry } from '../replica/entries.ts';
import { createRecorder } from '../replica/recorder.ts';
import type { Replica } from '../replica/replica.ts';
import { replicaOf } from '../replica/testing/replica-of.ts';
import { wire } from '../replica/testing/wire-records.ts';
import { views } from '../views.ts';
import { readCountedMonthLinks, readMonthLinks } from './month-links.ts';

const publishedIn = (month: string) => ({ pathDate: `${month}-10T01:00:00Z` });

function write(replica: Replica, id: string, month: string): void {
  const parsed = parseEntry('article', { ...wire.article(id), ...publishedIn(month) });
  if (!parsed.ok) throw new Error(parsed.reason);
  replica.writer.put('article', id, parsed.value);
}

it('one more article changes the counted links and not the others, which stand on every page of every month', () => {
  const replica = replicaOf([
    ['article', 'a1', publishedIn('2026-10')],
    ['article', 'a2', publishedIn('2026-11')],
  ]);
  const readsOf = (read: typeof readMonthLinks): unknown => {
    const { reader, reads } = createRecorder(replica.reader, views).record();
    read(reader, '2026');
    return reads();
  };
  const before = [readsOf(readMonthLinks), readsOf(readCountedMonthLinks)];
  write(replica, 'a3', '2026-11');
  expect(readsOf(readMonthLinks)).toEqual(before[0]);
  expect(readsOf(readCountedMonthLinks)).not.toEqual(before[1]);
  write(replica, 'a4', '2026-09');
  expect(readsOf(readMonthLinks)).not.toEqual(before[0]);
});
