import { describe, expect, it } from 'vitest';
import { readHtml } from '../grid/read-html.ts';
import { readTsv } from '../grid/read-tsv.ts';
import type { TypedRow } from '../rows/typed-row.ts';
import { readSheet } from './read-sheet.ts';

const monday = '2026-11-23';
const head = 'Thứ/Ngày\tBuổi\tGiờ\tNội dung\tChủ trì\tThành phần\tĐịa điểm\tChuẩn bị';

/** @returns date, part of the day, time and content of each row */
const short = (rows: readonly TypedRow[]): string[] =>
  rows.map(({ date, session, time, content }) => [date, session, time, content].join(' | '));

const readText = (...lines: string[]): string[] => short(readSheet(readTsv(lines.join('\r\n')), monday).rows);

describe('rows of a sheet', () => {
  it('all columns find their field', () => {
    const { rows } = readSheet(
      readTsv(`${head}\r\nThứ Hai 23/11\tSáng\t7h30\tHọp\tHiệu trưởng\tToàn trường\tPhòng A\tVăn phòng`),
      monday,
    );
    expect(rows).toEqual([
      {
        date: '23/11/2026',
        session: 'Sáng',
        time: '07:30',
        content: 'Họp',
        chair: 'Hiệu trưởng',
        attendees: 'Toàn trường',
        place: 'Phòng A',
        preparingUnit: 'Văn phòng',
        note: '',
        visibility: 'Công khai',
      },
    ]);
  });

  it('columns may stand in another order and have other names', () => {
    const lines = [
      'STT\tThời gian\tNgày\tĐịa điểm\tCông việc\tNgười chủ trì',
      '1\t8h\t24/11\tP1\tHọp\tÔng A',
    ];
    const [row] = readSheet(readTsv(lines.join('\n')), monday).rows;
    expect([row?.date, row?.time, row?.place, row?.content, row?.chair]).toEqual([
      '24/11/2026',
      '08:00',
      'P1',
      'Họp',
      'Ông A',
    ]);
  });

  it('weekday and date in two columns are one day', () => {
    expect(
      readText('Thứ\tNgày\tGiờ\tNội dung\tChủ trì', '2\t23/11\t8h\tHọp\tA', 'Ba\t24/11\t9h\tHọp\tA'),
    ).toEqual(['23/11/2026 | Sáng | 08:00 | Họp', '24/11/2026 | Sáng | 09:00 | Họp']);
  });

  it('days and parts of the day are carried down', () => {
    expect(
      readText(
        head,
        'Thứ Hai\tSáng\t7h30\tMột',
        '\t\t9h\tHai',
        '\tChiều\t2h\tBa',
        '\t\t3h30\tBốn',
        'Thứ Ba\t\t8h\tNăm',
        '\t\t14h\tSáu',
      ),
    ).toEqual([
      '23/11/2026 | Sáng | 07:30 | Một',
      '23/11/2026 | Sáng | 09:00 | Hai',
      '23/11/2026 | Chiều | 14:00 | Ba',
      '23/11/2026 | Chiều | 15:30 | Bốn',
      '24/11/2026 | Sáng | 08:00 | Năm',
      '24/11/2026 | Chiều | 14:00 | Sáu',
    ]);
  });

  it('a time is stronger than the part of the day that was carried down', () => {
    expect(readText(head, 'Thứ Hai\tSáng\t7h30\tMột', '\t\t14h\tHai')[1]).toBe(
      '23/11/2026 | Chiều | 14:00 | Hai',
    );
  });

  it.each(['Cả ngày\t', '\tCả ngày'])('all day stands in either column: %j', (cells) => {
    expect(readText(head, `Thứ Hai\t${cells}\tTập huấn`)).toEqual(['23/11/2026 | Cả ngày |  | Tập huấn']);
  });

  it('a heading gives the week and with it the year', () => {
    const sheet = readSheet(
      readTsv(
        [
          'LỊCH CÔNG TÁC TUẦN 1 (từ 28/12 đến 03/01/2027)',
          head,
          'Thứ Hai 28/12\t\t8h\tMột',
          'CN\t\t8h\tHai',
        ].join('\n'),
      ),
      monday,
    );
    expect([sheet.monday, ...short(sheet.rows)]).toEqual([
      '2026-12-28',
      '28/12/2026 | Sáng | 08:00 | Một',
      '03/01/2027 | Sáng | 08:00 | Hai',
    ]);
  });

  it('days and parts of the day may be bands over their rows', () => {
    expect(
      readText(head, 'Thứ Hai, ngày 23/11/2026', 'Buổi sáng', '\t\t8h\tMột', 'Buổi chiều', '\t\t2h\tHai'),
    ).toEqual(['23/11/2026 | Sáng | 08:00 | Một', '23/11/2026 | Chiều | 14:00 | Hai']);
  });

  it('a cell with lines and quotation marks stays one cell', () => {
    expect(readText(head, 'Thứ Hai\tSáng\t8h\t"Họp ""nhanh""\n- Phần hai"')).toEqual([
      '23/11/2026 | Sáng | 08:00 | Họp "nhanh"\n- Phần hai',
    ]);
  });

  it('what cannot be read is left as it stood', () => {
    expect(readText(head, '31/11\tSáng\t8h\tMột', '24/11\tTrưa\tsau họp\tHai')).toEqual([
      '31/11 | Sáng | 08:00 | Một',
      '24/11/2026 | Trưa | sau họp | Hai',
    ]);
  });

  it('headings that come again are no rows, and signatures are told', () => {
    const { rows, skipped } = readSheet(
      readTsv(
        [head, 'Thứ Hai\tSáng\t8h\tMột', head, 'Thứ Ba\tSáng\t8h\tHai', 'Nơi nhận: như trên'].join('\n'),
      ),
      monday,
    );
    expect([rows.length, ...skipped]).toEqual([2, 'Nơi nhận: như trên']);
  });

  it('without headings the usual order is taken, and said', () => {
    const sheet = readSheet(
      readTsv('Thứ Hai 23/11\tSáng\t8h\tHọp\tÔng A\tTất cả\tPhòng A\tVăn phòng'),
      monday,
    );
    expect([sheet.hasHeader, ...short(sheet.rows)]).toEqual([false, '23/11/2026 | Sáng | 08:00 | Họp']);
  });

  it.each(['', 'Chào anh, gửi anh lịch tuần.', 'a\tb\tc'])(
    'a text without a sheet has no rows: %j',
    (text) => {
      expect(readSheet(readTsv(text), monday).rows).toEqual([]);
    },
  );
});

describe('tables of Word and Excel', () => {
  const table = (rows: string): string =>
    `<html><head><style>td{color:red}</style></head><body><p class=MsoTitle>LỊCH CÔNG TÁC<br>Tuần từ 30/11 đến 06/12/2026</p><table>${rows}</table><p>Nơi nhận:</p></body></html>`;
  const headRow = `<tr>${head
    .split('\t')
    .map((name) => `<td><p class=MsoNormal><b>${name}<o:p></o:p></b></p></td>`)
    .join('')}</tr>`;

  it('merged days reach down to their rows', () => {
    const html = table(
      `${headRow}<tr><td rowspan=3><p>Thứ Hai</p><p>30/11</p></td><td rowspan=2>Sáng</td><td>7h30</td><td>Một</td><td>A</td><td></td><td>P1</td><td></td></tr><tr><td>9h</td><td>Hai</td><td>A</td><td></td><td>P1</td><td></td></tr><tr><td>Chiều</td><td>2h</td><td>Ba</td><td>A</td><td></td><td>P1</td><td></td></tr><tr><td>Thứ Ba<br>01/12</td><td colspan=2>Cả ngày</td><td>Bốn</td><td>A</td><td></td><td>P1</td><td></td></tr>`,
    );
    const { rows, skipped, monday: week } = readSheet(readHtml(html), monday);
    expect(short(rows)).toEqual([
      '30/11/2026 | Sáng | 07:30 | Một',
      '30/11/2026 | Sáng | 09:00 | Hai',
      '30/11/2026 | Chiều | 14:00 | Ba',
      '01/12/2026 | Cả ngày |  | Bốn',
    ]);
    expect([week, ...skipped]).toEqual(['2026-11-30', 'Nơi nhận:']);
  });

  it('a merged place holds for both rows, and a band over all columns is a day', () => {
    const html = table(
      `${headRow}<tr><td colspan=8>Thứ Tư, 02/12</td></tr><tr><td></td><td>Sáng</td><td>8h</td><td>Một</td><td>A</td><td></td><td rowspan=2>Hội trường</td><td></td></tr><tr><td></td><td></td><td>10h</td><td>Hai</td><td>B</td><td></td><td></td></tr>`,
    );
    const { rows } = readSheet(readHtml(html), monday);
    expect(rows.map(({ date, place }) => `${date} ${place}`)).toEqual([
      '02/12/2026 Hội trường',
      '02/12/2026 Hội trường',
    ]);
  });

  it('two rows of headings under a merged one are read together', () => {
    const html = table(
      '<tr><td colspan=3>Thời gian</td><td rowspan=2>Nội dung</td><td rowspan=2>Chủ trì</td><td rowspan=2>Địa điểm</td></tr><tr><td>Ngày</td><td>Buổi</td><td>Giờ</td></tr><tr><td>30/11</td><td>Sáng</td><td>8h</td><td>Một</td><td>A</td><td>P1</td></tr>',
    );
    const [row] = readSheet(readHtml(html), monday).rows;
    expect([row?.date, row?.time, row?.place]).toEqual(['30/11/2026', '08:00', 'P1']);
  });

  it('claims of a million columns do no harm, and nothing of the page is text', () => {
    const html = table(
      `${headRow}<tr><td>Thứ Hai</td><td>Sáng</td><td>8h</td><td>Một<script>alert(1)</script></td></tr><tr><td colspan=1000000 rowspan=1000000>x</td></tr>`,
    );
    expect(short(readSheet(readHtml(html), monday).rows)).toEqual(['30/11/2026 | Sáng | 08:00 | Một']);
  });
});
