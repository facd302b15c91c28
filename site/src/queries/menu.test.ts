import { expect, it } from 'vitest';

import { categories } from '../testing/fixture-entries.ts';
import { openEmptyReplica } from '../testing/fixture-replica.ts';
import { readMenu } from './menu.ts';

const names = (menu: ReturnType<typeof readMenu>): string[] => menu.map(({ name }) => name);
const item = { label: 'a', url: null, page: null, parent: null, order: 0 };

it('is news and the top categories as long as nobody has made a menu', () => {
  const { reader, writer } = openEmptyReplica();
  expect(names(readMenu(reader))).toEqual(['Trang chủ', 'Tin tức']);
  for (const [id, category] of Object.entries(categories)) writer.put('category', id, category);
  expect(names(readMenu(reader)).slice(0, 4)).toEqual([
    'Trang chủ',
    'Tin tức',
    'Đào tạo, bồi dưỡng',
    'Nghiên cứu khoa học',
  ]);
});

it('begins with the home page once, wherever editors have put it', () => {
  const { reader, writer } = openEmptyReplica();
  writer.put('menuItem', 'm1', { ...item, label: 'Tin', url: '/tin-tuc/', order: 1 });
  expect(names(readMenu(reader))).toEqual(['Trang chủ', 'Tin']);
  writer.put('menuItem', 'm2', { ...item, label: 'Về đầu', url: '/', order: 2 });
  expect(names(readMenu(reader))).toEqual(['Tin', 'Về đầu']);
});

it('has no item that leads nowhere and opens nothing, and no third level', () => {
  const { reader, writer } = openEmptyReplica();
  writer.put('menuItem', 'm1', { ...item, label: 'Rỗng', page: 'not-published' });
  writer.put('menuItem', 'm2', { ...item, label: 'Mở', order: 1 });
  writer.put('menuItem', 'm3', { ...item, label: 'Con', url: '/van-ban/', parent: 'm2' });
  writer.put('menuItem', 'm4', { ...item, label: 'Cháu', url: '/video/', parent: 'm3' });
  expect(readMenu(reader).slice(1)).toEqual([
    { name: 'Mở', path: undefined, children: [{ name: 'Con', path: '/van-ban/' }] },
  ]);
});
