import { expect, it } from 'vitest';
import { toPlainText } from './to-plain-text.ts';

it.each<[unknown, string]>([
  [null, ''],
  ['Sông Lam', 'Sông Lam'],
  ['constructor', 'constructor'],
  [true, 'Có'],
  [12, '12'],
  ['morning', 'Sáng'],
  ['2026-03-05', '05/03/2026'],
  ['2026-03-05T01:30:00.000Z', '08:30, 05/03/2026'],
  ['08:30:00.000', '08:30'],
  ['<p>Một &amp; <strong>hai</strong></p><ul><li>ba</li></ul>', 'Một & hai\nba'],
  [
    '<figure><img src="x" onerror="alert(1)" alt="Cầu"></figure><script>alert(1)</script>',
    '[Ảnh: Cầu]\nalert(1)',
  ],
  ['nếu a<b thì <img src=x onerror=alert(1)>', 'nếu a<b thì <img src=x onerror=alert(1)>'],
  [[{ id: 7, name: 'Hoa', __temp_key__: 'a0' }, { name: 'Bình' }], 'Hoa\nBình'],
  [{ id: 3, documentId: 'x', mime: 'image/jpeg', name: 'cau.jpg', url: '/cau.jpg' }, 'cau.jpg'],
  [
    { connect: [{ id: 1, label: 'Tin hoạt động' }], disconnect: [{ documentId: 'abc' }] },
    '+ Tin hoạt động\n− abc',
  ],
])('%j reads %j', (value, text) => {
  expect(toPlainText(value)).toBe(text);
});
