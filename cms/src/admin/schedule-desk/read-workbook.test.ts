import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../schedule-desk/sheet/read-sheet.ts';
import { readWorkbook } from './read-workbook.ts';

const head = ['Ngày', 'Buổi', 'Giờ', 'Nội dung', 'Chủ trì', 'Thành phần', 'Địa điểm', 'Chuẩn bị'];

const toBlob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

describe('a workbook', () => {
  it('gives its dates, times and merged cells', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Tuần 48',
          rows: [
            ['LỊCH CÔNG TÁC TUẦN 48 NĂM 2026', null, null, null],
            head,
            [new Date('2026-11-23T00:00:00Z'), 'Sáng', 0.3125, 'Một', 'A', null, 'P1', null],
            [null, null, '9h', 'Hai', 'A', null, 'P1', null],
            [new Date('2026-11-24T00:00:00Z'), 'Cả ngày', null, 'Ba', 'A', null, 'P1', null],
          ],
          columns: [{ numFmt: 'dd/mm/yyyy' }, {}, { numFmt: 'h:mm' }],
          merges: [{ startRow: 2, endRow: 3, startCol: 0, endCol: 0 }],
        },
      ],
    });
    const { rows } = readSheet(await readWorkbook(toBlob(bytes)), '2026-11-02');
    expect(
      rows.map(({ date, session, time, content }) => [date, session, time, content].join(' | ')),
    ).toEqual([
      '23/11/2026 | Sáng | 07:30 | Một',
      '23/11/2026 | Sáng | 09:00 | Hai',
      '24/11/2026 | Cả ngày |  | Ba',
    ]);
  });

  it.each([
    [[0xd0, 0xcf, 0x11, 0xe0, 0], 'kiểu cũ'],
    [[0x25, 0x50, 0x44, 0x46], 'không phải tệp Excel'],
    [[0x50, 0x4b, 3, 4, 0, 0, 0, 0], 'bị hỏng'],
  ])('that is none is refused: %j', async (bytes, words) => {
    await expect(readWorkbook(toBlob(Uint8Array.from(bytes)))).rejects.toThrow(words);
  });
});
