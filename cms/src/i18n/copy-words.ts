import { fill } from './fill.ts';

/** What the copy check tells. `{name}` is filled in by `warn`. */
const warnings = {
  allCaps:
    '“{label}” viết hoa toàn bộ, khó đọc và trình đọc màn hình dễ đọc sai; nên viết hoa như câu thường',
  repeatedAlt: '“{label}”: hai ảnh khác nhau cùng được tả là “{alt}”; nên tả riêng từng ảnh',
  gluedWords: '“{label}” có {count} chỗ thiếu dấu cách sau dấu câu: “{excerpt}”',
  hardSpaces: '“{label}” có {count} chỗ nhiều dấu cách cứng liền nhau (thường do dán từ Word): “{excerpt}”',
  tonePlacement:
    '“{label}”: cùng một bài có hai kiểu đặt dấu thanh, “{one}” và “{other}”; nên thống nhất một kiểu',
  dateWithoutYear:
    '“{label}” có {count} ngày không ghi năm: “{excerpt}”; người đọc về sau sẽ không rõ năm nào',
  plainHttp: '“{label}” có liên kết không mã hóa {href}; nên dùng địa chỉ https:// nếu nơi đó có',
} as const;

export type WarningKey = keyof typeof warnings;

/** @param values what stands for `{name}` in the warning */
export const warn = (key: WarningKey, values: Readonly<Record<string, string | number>>): string =>
  fill(warnings[key], values);

/** Words by which a text names a day, as parts of a pattern. */
export const dayWords = { day: '(?:ngày|sáng|chiều|tối|hôm)', month: 'tháng', year: 'năm' } as const;

/** Words of the copy check in the admin panel. */
export const copyWords = {
  title: 'Soát bài',
  question: 'Có {count} điểm nên xem lại',
  text: 'Có thể đăng ngay, hoặc thôi để sửa trước. Danh sách vẫn còn ở khung “Soát bài”.',
  accept: 'Chấp nhận và đăng',
  textOfMany: 'Có thể đăng ngay, hoặc thôi để sửa trước.',
  listQuestion: 'Đăng {count} mục?',
  listNone: 'Chưa đăng được mục nào',
  listGood: 'Các mục này sẽ hiện trên trang.',
  listProblems: 'Mục chưa đăng được sẽ để lại; hãy mở ra sửa.',
  listWarnings: 'Các điểm nên xem lại có thể chấp nhận, hoặc thôi để sửa trước.',
  listProblem: '{name} – chưa đăng được',
  listYes: 'Đăng {count} mục',
  listDone: 'Đã đăng {count} mục.',
} as const;
