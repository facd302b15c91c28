/** Every Vietnamese message of the server. Keys are `area.meaning`; `{name}` is filled in by `say`. */
const vi = {
  'publish.incomplete': 'Chưa thể đăng: {problems}',
  'save.incomplete': 'Chưa thể lưu: {problems}',
  'field.missing': '“{label}” còn trống, hãy điền vào',
  'field.tooLong': '“{label}” dài {length} ký tự, hãy rút xuống còn tối đa {max}',
  'field.notSitePath': '“{label}” phải là đường dẫn trong cổng, bắt đầu bằng dấu “/”, không dấu tiếng Việt',
  'field.notWebAddress': '“{label}” phải là địa chỉ bắt đầu bằng https:// hoặc http://',
  'figure.altTooShort': '“{label}” phải tả được ảnh, từ 5 đến 160 ký tự',
  'figure.altIsFileName': '“{label}” đang là tên tệp, hãy tả nội dung ảnh bằng lời',
  'attachment.wrongKind': '“{label}” phải là tệp pdf, doc, docx, xls, xlsx, odt, ods, ppt, pptx hoặc zip',
  'schedule.wrongOrder': '“Hẹn giờ gỡ” phải sau “Hẹn giờ đăng”',
  'relation.notPublished': '“{label}” có mục chưa đăng: {names}; hãy đăng mục đó trước hoặc bỏ chọn',
  'relation.self': '“{label}” không được chọn chính bài này',
  'slug.invalid':
    '“Đường dẫn” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối; có thể dùng “{suggestion}”',
  'slug.taken': '“Đường dẫn” “{slug}” đã được dùng cho “{name}”, hãy chọn đường dẫn khác',
  'slug.impossible': '“Đường dẫn” còn trống và không tạo được từ “{label}”, hãy tự điền',
  'category.cycle': '“Chuyên mục cha” tạo thành vòng lặp, hãy chọn chuyên mục khác',
  'redirect.taken': '“Đường dẫn cũ” “{path}” đã có trong một mục chuyển hướng khác',
  'redirect.loop': '“Đường dẫn mới” trùng với “Đường dẫn cũ”',
  'redirect.chain': '“{path}” cũng là một đường dẫn đã chuyển; hãy trỏ thẳng tới đích cuối cùng',
  'required.inUse': 'Không thể gỡ hoặc xóa: đang được dùng trong {names}',
  'media.inUse': 'Không thể xóa tệp “{file}”: đang được dùng trong {names}',
  'names.more': '{names} và {count} mục khác',
  'save.stale':
    'Chưa thể lưu: {other} đã lưu mục này lúc {time}, sau khi {you} mở nó; bản của {other} được giữ nguyên. {you} hãy chép phần vừa sửa ra chỗ khác, tải lại trang rồi sửa tiếp',
  'save.staleByYou':
    'Chưa thể lưu: chính {you} đã lưu mục này lúc {time} ở một cửa sổ khác, sau khi mở cửa sổ này. {you} hãy chép phần vừa sửa ra chỗ khác, tải lại trang rồi sửa tiếp',
  'save.staleBySystem':
    'Chưa thể lưu: hệ thống đã lưu mục này lúc {time}, sau khi {you} mở nó. {you} hãy chép phần vừa sửa ra chỗ khác, tải lại trang rồi sửa tiếp',
  'save.withoutMark':
    'Chưa thể lưu: không rõ bản đang sửa được mở từ lần lưu nào. Hãy tải lại trang rồi sửa lại',
  'administrators.only': 'Chỉ quản trị viên được sửa mục này',
  'administrator.firstname': 'Quản trị',
  'administrator.lastname': 'Cổng',
  'roles.editor': 'Biên tập viên',
  'roles.editorDescription': 'Soạn, đăng, gỡ bài viết và quản lý thư viện ảnh, tệp',
  'token.name': 'Dựng cổng',
  'token.description': 'Chỉ đọc nội dung đã đăng để dựng trang tĩnh',
} as const;

export type MessageKey = keyof typeof vi;

/**
 * @param key which message
 * @param values what stands for `{name}` in it
 */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return vi[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
