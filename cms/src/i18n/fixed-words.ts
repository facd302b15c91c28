/** What Strapi writes in its screens without asking its translations: whole texts. */
const whole: Readonly<Record<string, string>> = {
  draft: 'Bản nháp',
  modified: 'Có thay đổi',
  published: 'Đã đăng',
  'Choose date': 'Chọn ngày',
  'Choose time': 'Chọn giờ',
  Clear: 'Xóa',
  'Close modal': 'Đóng',
  Loading: 'Đang tải',
  'Loading content': 'Đang tải',
  'Loading content.': 'Đang tải',
  'Loading content...': 'Đang tải',
  'No results found': 'Không có mục nào',
  Search: 'Tìm',
  'Select or enter a value': 'Chọn hoặc gõ',
};

/** Those that hold something else. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^(Xóa) date$/, '$1 ngày'],
  [/^(Xóa) time$/, '$1 giờ'],
  // Stands for a moment where an input of our own is still fetched.
  [/^Unsupported field type: .*$/, 'Đang tải…'],
];

/** @returns the text in Vietnamese, where it is one of Strapi's fixed English ones */
export function sayFixedWords(text: string): string {
  return (
    (Object.hasOwn(whole, text) ? whole[text] : undefined) ??
    parts.reduce((said, [pattern, words]) => (said === text ? text.replace(pattern, words) : said), text)
  );
}
