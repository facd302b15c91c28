import { expect, it } from 'vitest';
import { checkGluedWords } from './check-glued-words.ts';
import { copyOf } from './testing/copy-of.ts';

it.each<[string, string, number]>([
  ['a comma without a space', 'Hội nghị khai mạc,đồng chí Bí thư phát biểu', 1],
  ['a full stop before a sentence', 'Lớp học kết thúc.Học viên ra về', 1],
  ['a colon and a question mark', 'Thành phần:các khoa. Ai dự?mọi người', 2],
  ['decent sentences', 'Hội nghị, lớp học; và hai việc: học, hành. Hết!', 0],
  ['numbers and times', 'Từ 8:30 đến 10,5 giờ, 1.200 học viên, khoản 3.2', 0],
  ['abbreviations', 'TP.HCM, PGS.TS Trần Đào, ThS.Lê Mai, Tp.Huế', 0],
  ['addresses', 'Xem https://songlam.example/a,b hoặc thư a.Bc@songlam.example, tệp /bao/cao.Docx', 0],
])('%s', (_title, text, count) => {
  const [warning, ...more] = checkGluedWords(copyOf({ lines: ['Đầu.', text] }));
  expect(more).toEqual([]);
  expect(warning?.message.match(/có (\d+) chỗ/)?.[1]).toBe(count === 0 ? undefined : String(count));
});

it('shows the first place, cut, and counts all lines of a field as one', () => {
  const lines = ['Một câu thật dài để phải cắt bớt ở đầu,rồi còn dài nữa để phải cắt ở cuối', 'hai,ba'];
  expect(checkGluedWords(copyOf({ lines }))).toEqual([
    {
      path: ['body'],
      message:
        '“Nội dung” có 2 chỗ thiếu dấu cách sau dấu câu: “…để phải cắt bớt ở đầu,rồi còn dài nữa để phải…”',
    },
  ]);
});
