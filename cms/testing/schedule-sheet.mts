const times = ['7h30 - 8h15', '8h30', '9h30', '10h30', '14h00', '3h', '16h - 17h'] as const;
const days = ['Thứ Hai 23/11', 'Thứ Ba 24/11', 'Thứ Tư 25/11', 'Thứ Năm 26/11', 'Thứ Sáu 27/11'] as const;

/** What an editor types in place of the three that are wrong in `makeWeekSheet`. */
export const mended = [
  { row: 10, field: 'Giờ', text: '9h30' },
  { row: 18, field: 'Chủ trì', text: 'Trưởng phòng Đào tạo' },
  { row: 35, field: 'Ngày', text: '27/11/2026' },
] as const;

/**
 * A week as it lies on the clipboard when it was copied from a spreadsheet: 35 rows, days and parts of the day only
 * where they begin. Of rows 10, 18 and 35 one cell each is wrong: a time, nobody in the chair, a weekday.
 */
export function makeWeekSheet(): string {
  const head = 'Thứ/Ngày\tBuổi\tGiờ\tNội dung\tChủ trì\tThành phần\tĐịa điểm\tChuẩn bị';
  const rows = days.flatMap((day, dayAt) =>
    times.map((time, timeAt) => {
      const row = dayAt * times.length + timeAt + 1;
      const cells = [
        row === 35 ? 'Thứ Hai 27/11' : timeAt === 0 ? day : '',
        timeAt === 0 ? 'Sáng' : timeAt === 4 ? 'Chiều' : '',
        row === 10 ? 'sau giờ họp' : time,
        `Việc thứ ${String(row)} của tuần`,
        row === 18 ? '' : `Lãnh đạo ${String(timeAt + 1)}`,
        'Các khoa, phòng',
        `Phòng họp ${String(timeAt + 1)}`,
        'Văn phòng',
      ];
      return cells.join('\t');
    }),
  );
  return ['LỊCH CÔNG TÁC TUẦN 48 (từ ngày 23/11 đến ngày 29/11/2026)', head, ...rows].join('\r\n');
}
