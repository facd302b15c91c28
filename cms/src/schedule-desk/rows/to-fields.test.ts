import { describe, expect, it } from 'vitest';
import { makeWeekSheet } from '../../../testing/schedule-sheet.mts';
import { readTsv } from '../grid/read-tsv.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import { findRowClashes } from './find-row-clashes.ts';
import { normalizeRow } from './normalize-row.ts';
import { toFields } from './to-fields.ts';
import { toTypedRow } from './to-typed-row.ts';
import { emptyRow, type TypedRow } from './typed-row.ts';

const monday = '2026-11-23';
const row = {
  ...emptyRow,
  date: '23/11/2026',
  session: 'Sáng',
  time: '07:30–09:00',
  content: 'Họp giao ban',
  chair: 'Hiệu trưởng',
  place: 'Phòng A',
  visibility: 'Công khai',
};

describe('a row of the desk', () => {
  it('becomes the fields of an entry, and comes back as it was', () => {
    const { fields, problems } = toFields(row, monday);
    expect(problems).toEqual([]);
    expect([fields['date'], fields['session'], fields['startTime'], fields['endTime']]).toEqual([
      '2026-11-23',
      'morning',
      '07:30:00.000',
      '09:00:00.000',
    ]);
    expect(toTypedRow(fields, 0)).toEqual(row);
    expect(toTypedRow(fields, 7).date).toBe('30/11/2026');
  });

  it.each<[Partial<TypedRow>, string, string]>([
    [{ date: '31/11' }, 'date', 'không có ngày “31/11”'],
    [{ date: 'hôm nay' }, 'date', 'không hiểu ngày “hôm nay”'],
    [{ date: 'Thứ Ba 23/11' }, 'date', '23/11/2026 là Thứ Hai'],
    [{ session: 'Trưa' }, 'session', 'không hiểu buổi “Trưa”'],
    [{ time: '25h' }, 'time', 'không hiểu giờ “25h”'],
    [{ visibility: 'mật' }, 'visibility', 'không hiểu phạm vi “mật”'],
  ])('that cannot be read says so where it stands: %j', (cells, field, words) => {
    const { problems } = toFields(normalizeRow({ ...row, ...cells }, monday), monday);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.message ?? '').toContain(words);
  });

  it('of an internal week stays internal', () => {
    expect(toFields({ ...row, visibility: 'nội bộ' }, monday).fields['visibility']).toBe('internal');
  });
});

describe('clashes within a list', () => {
  const clashesOf = (...changes: object[]) =>
    findRowClashes(changes.map((change) => toFields({ ...row, ...change }, monday).fields)).map(
      ({ row: at, field, message }) => `${String(at)} ${field} ${message}`,
    );

  it.each([[{ time: '09:00' }], [{ date: '24/11/2026' }], [{ chair: 'Phó Hiệu trưởng', place: 'Phòng B' }]])(
    'there is none: %j',
    (change) => {
      expect(clashesOf({}, change)).toEqual([]);
    },
  );

  it('each row names the other', () => {
    const found = clashesOf({}, { time: '08:00', place: 'phòng  A', chair: 'B', content: 'Tiếp khách' });
    expect(found).toHaveLength(2);
    expect(found[0] ?? '').toContain(
      '0 place “Địa điểm” “Phòng A” trùng giờ với “dòng 2, 08:00: Tiếp khách”',
    );
    expect(found[1] ?? '').toContain('“dòng 1, 07:30–09:00: Họp giao ban”');
  });

  it('what lasts all day clashes with everything', () => {
    expect(clashesOf({ session: 'Cả ngày', time: '', chair: 'B' }, {})).toHaveLength(2);
  });
});

describe('a week of 35 rows with three wrong ones', () => {
  it('is read whole, and what cannot be read is at two of them; the third lacks what the rules ask for', () => {
    const { rows } = readSheet(readTsv(makeWeekSheet()), monday);
    const wrong = rows.flatMap((typed, at) =>
      toFields(typed, monday).problems.map(({ field }) => `${String(at + 1)} ${field}`),
    );
    expect(rows).toHaveLength(35);
    expect(wrong).toEqual(['10 time', '35 date']);
    expect(rows.flatMap(({ chair }, at) => (chair === '' ? [at + 1] : []))).toEqual([18]);
    expect(findRowClashes(rows.map((typed) => toFields(typed, monday).fields))).toEqual([]);
  });
});
