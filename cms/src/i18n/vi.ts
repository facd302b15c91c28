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
  'field.notLink':
    '“{label}” phải bắt đầu bằng https:// hoặc http://, hoặc là đường dẫn trong cổng, bắt đầu bằng dấu “/”, không dấu tiếng Việt',
  'times.before': '“{label}” không được trước “{other}”, hãy sửa một trong hai',
  'times.notAfter': '“{label}” phải sau “{other}”, hãy sửa một trong hai',
  'notice.startMissing': '“{label}” còn trống: thư mời cần giờ bắt đầu, hãy điền vào',
  'notice.startOfEndMissing': '“{label}” còn trống mà đã có giờ kết thúc, hãy điền vào',
  'document.partyForm':
    '“{label}” “{number}” chưa đúng mẫu văn bản của Đảng; hãy viết như 05-CT/TW hoặc 213-QĐi/TW, không kèm chữ “Số”',
  'document.stateForm':
    '“{label}” “{number}” chưa đúng mẫu văn bản Nhà nước; hãy viết như 42/2022/NĐ-CP hoặc 15/QĐ-UBND, không kèm chữ “Số”',
  'document.eitherForm':
    '“{label}” “{number}” chưa đúng mẫu; hãy viết như 106-KH/ĐTN hoặc 15/QĐ-CĐ, không kèm chữ “Số”',
  'document.issuedInFuture':
    '“{label}” là {date}, sau hôm nay ({today}); hãy chọn ngày không muộn hơn hôm nay',
  'document.numberTaken':
    '“{label}” “{number}” đã có ở văn bản “{name}” của cùng cơ quan trong năm {year}; hãy xem lại số, cơ quan hoặc ngày ban hành',
  'document.cycle':
    '“{label}” có “{name}”, mà văn bản ấy lại thay thế hoặc sửa đổi chính văn bản này; hãy bỏ chọn một phía',
  'video.idMissing': '“{label}” còn trống, hãy điền mã 11 ký tự của video trên YouTube',
  'video.idInvalid':
    '“{label}” “{id}” không phải mã video; hãy chỉ chép 11 ký tự đứng sau “v=” trong địa chỉ YouTube',
  'video.fileBesideId': '“{label}” đang có tệp trong khi nguồn là YouTube, hãy bỏ tệp hoặc đổi nguồn',
  'video.fileMissing': '“{label}” còn trống, hãy chọn tệp mp4 hoặc webm',
  'video.idBesideFile': '“{label}” đang có mã trong khi nguồn là tệp, hãy xóa mã hoặc đổi nguồn',
  'video.wrongFile': '“{label}” phải là tệp mp4 hoặc webm',
  'video.wrongCaptions': '“{label}” phải là tệp vtt',
  'schedule.startMissing': '“{label}” còn trống, hãy điền giờ hoặc chọn buổi “cả ngày”',
  'schedule.outsideSession':
    '“{label}” {time} nằm ngoài buổi {session} ({from}–{to}), hãy sửa giờ hoặc chọn buổi khác',
  'schedule.changeNoteMissing': '“{label}” còn trống, hãy ghi lý do điều chỉnh, hoãn hoặc hủy',
  'schedule.chairBusy': '“{label}” “{value}” trùng giờ với {rows}; hãy đổi giờ hoặc người chủ trì',
  'schedule.placeTaken': '“{label}” “{value}” trùng giờ với {rows}; hãy đổi giờ hoặc địa điểm',
  'session.morning': 'sáng',
  'session.afternoon': 'chiều',
  'session.evening': 'tối',
  'session.allDay': 'cả ngày',
  'menu.targetMissing': '“{label}” còn trống, hãy điền địa chỉ hoặc chọn một trang',
  'menu.targetTwice': '“{label}” và địa chỉ cùng có, hãy chỉ giữ một',
  'menu.tooDeep': '“{label}” đang là “{name}”, vốn là mục cấp hai; menu chỉ có hai cấp, hãy chọn mục cấp một',
  'menu.hasChildren':
    '“{label}” phải để trống vì mục này có mục con “{name}”; menu chỉ có hai cấp, hãy chuyển mục con đi trước',
  'relation.notPublished': '“{label}” có mục chưa đăng: {names}; hãy đăng mục đó trước hoặc bỏ chọn',
  'relation.self': '“{label}” không được chọn chính mục này, hãy bỏ chọn',
  'slug.invalid':
    '“Đường dẫn” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối; hãy sửa, chẳng hạn thành “{suggestion}”',
  'slug.taken': '“Đường dẫn” “{slug}” đã được dùng cho “{name}”, hãy chọn đường dẫn khác',
  'slug.impossible': '“Đường dẫn” còn trống và không tạo được từ “{label}”, hãy tự điền',
  'parent.cycle': '“{label}” tạo thành vòng lặp vì “{name}” nằm dưới chính mục này, hãy chọn mục khác',
  'redirect.taken': '“Đường dẫn cũ” “{path}” đã có trong một mục chuyển hướng khác, hãy sửa mục đó',
  'redirect.loop': '“Đường dẫn mới” trùng với “Đường dẫn cũ”, hãy sửa một trong hai',
  'redirect.chain': '“{path}” cũng là một đường dẫn đã chuyển; hãy trỏ thẳng tới đích cuối cùng',
  'required.inUse': 'Không thể gỡ hoặc xóa: đang được dùng trong {names}; hãy sửa ở đó trước',
  'media.inUse': 'Không thể xóa tệp “{file}”: đang được dùng trong {names}; hãy sửa ở đó trước',
  'names.more': '{names} và {count} mục khác',
  'administrators.only': 'Chỉ quản trị viên được sửa mục này',
  'administrator.firstname': 'Quản trị',
  'administrator.lastname': 'Cổng',
  'roles.editor': 'Biên tập viên',
  'roles.editorDescription': 'Soạn, đăng, gỡ nội dung và quản lý ảnh, tệp',
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
