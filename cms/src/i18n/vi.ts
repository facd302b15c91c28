import { fill } from './fill.ts';

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
  'body.altIsFileName': '“{label}” có ảnh được tả bằng tên tệp “{alt}”, hãy tả nội dung ảnh bằng lời',
  'body.altTooShort': '“{label}” có ảnh với mô tả “{alt}”: mô tả phải nói được ảnh có gì, từ 5 đến 160 ký tự',
  'body.mediaGone':
    '“{label}” có ảnh hoặc tệp không còn trong thư viện: {names}; hãy chọn lại từ thư viện hoặc bỏ đi',
  'body.deadLink':
    '“{label}” có liên kết tới trang không có hoặc chưa đăng: {names}; hãy sửa liên kết hoặc đăng trang đó trước',
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
  'desk.dateUnread': 'không hiểu ngày “{text}”; hãy viết như 23/11/2026 hoặc Thứ Hai',
  'desk.noSuchDay': 'không có ngày “{text}” trong lịch; hãy sửa lại',
  'desk.otherWeekday': '{date} là {weekday}, khác với thứ đã ghi; hãy sửa ngày hoặc thứ',
  'desk.sessionUnread': 'không hiểu buổi “{text}”; hãy chọn Sáng, Chiều, Tối hoặc Cả ngày',
  'desk.timeUnread': 'không hiểu giờ “{text}”; hãy viết như 7h30 hoặc 7h30–9h',
  'desk.visibilityUnread': 'không hiểu phạm vi “{text}”; hãy chọn Công khai hoặc Nội bộ',
  'desk.stored': 'việc này đã có trong lịch vào đúng ngày giờ ấy; hãy xóa dòng này',
  'desk.row': 'Dòng {row}',
  'desk.rowName': 'dòng {row}, {when}: {content}',
  'desk.badRequest': 'Không đọc được các dòng gửi lên; hãy tải lại trang rồi thử lại',
  'weekday.1': 'Thứ Hai',
  'weekday.2': 'Thứ Ba',
  'weekday.3': 'Thứ Tư',
  'weekday.4': 'Thứ Năm',
  'weekday.5': 'Thứ Sáu',
  'weekday.6': 'Thứ Bảy',
  'weekday.7': 'Chủ nhật',
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
  'save.stale':
    'Chưa thể lưu: {other} đã lưu mục này lúc {time}, sau khi {you} mở nó; bản của {other} được giữ nguyên. Phần {you} vừa gõ vẫn còn: hãy bấm “Xem khác biệt và ghép”',
  'save.staleByYou':
    'Chưa thể lưu: chính {you} đã lưu mục này lúc {time} ở một cửa sổ khác, sau khi mở cửa sổ này. Phần {you} vừa gõ vẫn còn: hãy bấm “Xem khác biệt và ghép”',
  'save.staleBySystem':
    'Chưa thể lưu: hệ thống đã lưu mục này lúc {time}, sau khi {you} mở nó. Phần {you} vừa gõ vẫn còn: hãy bấm “Xem khác biệt và ghép”',
  'save.withoutMark':
    'Chưa thể lưu: không rõ bản đang sửa được mở từ lần lưu nào. Hãy tải lại trang rồi sửa lại',
  'administrators.only': 'Chỉ quản trị viên được sửa mục này',
  'administrator.firstname': 'Quản trị',
  'administrator.lastname': 'Cổng',
  'roles.administrator': 'Quản trị viên',
  'roles.administratorDescription': 'Làm được mọi việc trong trang quản trị',
  'roles.editor': 'Biên tập viên',
  'roles.editorDescription': 'Soạn, đăng, gỡ nội dung và quản lý ảnh, tệp',
  'token.name': 'Dựng cổng',
  'token.description': 'Chỉ đọc nội dung đã đăng để dựng trang tĩnh',
  'upload.refused': 'Không nhận tệp “{file}”: {reason}',
  'upload.standIn': 'tep',
  'upload.empty': 'tệp rỗng; hãy chọn lại tệp có nội dung',
  'upload.tooLarge': 'tệp nặng {size} MB, tối đa {max} MB; hãy giảm dung lượng rồi tải lại',
  'upload.foreign': 'nội dung là {found}, phần mở rộng là {extension}; {remedy}',
  'upload.foreignText': 'văn bản thô',
  'upload.foreignUnknown': 'loại không nhận ra được',
  'upload.noExtension': '(không có)',
  'upload.wrongExtension':
    'phần mở rộng là {extension} nhưng nội dung là {found}; hãy đổi phần mở rộng thành “{right}” hoặc chọn đúng tệp',
  'upload.usePicture': 'hãy lưu ảnh thành JPEG, PNG hoặc WebP rồi tải lại',
  'upload.useDocument': 'hãy lưu thành PDF hoặc tệp Word, Excel, PowerPoint, OpenDocument rồi tải lại',
  'upload.useVideo': 'hãy chuyển thành MP4 hoặc WebM rồi tải lại',
  'upload.useZip': 'hãy nén lại thành ZIP rồi tải lại',
  'upload.noPrograms': 'cổng không nhận chương trình và mã lệnh, hãy chọn tệp khác',
  'upload.useListed':
    'hãy dùng ảnh (jpg, png, webp, gif), tài liệu (pdf, doc, docx, xls, xlsx, ppt, pptx, odt, ods, zip), video (mp4, webm) hoặc phụ đề (vtt)',
  'upload.brokenPicture': 'ảnh bị hỏng hoặc thiếu; hãy mở ảnh, lưu lại rồi tải lại',
  'upload.tooManyPixels':
    'ảnh có {width} × {height} điểm ({millions} triệu tính cả các khung hình), tối đa {max} triệu; hãy thu nhỏ rồi tải lại',
  'upload.brokenPdf':
    'tệp PDF bị hỏng, không đọc được số trang; hãy mở tệp, in hoặc xuất lại thành PDF rồi tải lại',
  'upload.lockedPdf': 'tệp PDF bị khóa (có mật khẩu hoặc giới hạn quyền); hãy lưu bản không khóa rồi tải lại',
  'upload.activePdf':
    'tệp PDF chứa mã lệnh, biểu mẫu động, lệnh mở chương trình hoặc tệp đính kèm bên trong; hãy in hoặc xuất lại thành PDF thường rồi tải lại',
  'upload.uncleanPdf':
    'tệp PDF lẫn dữ liệu của loại tệp khác; hãy mở tệp, in hoặc xuất lại thành PDF rồi tải lại',
  'upload.locked': 'tệp có mật khẩu; hãy lưu bản không mật khẩu rồi tải lại',
  'upload.macros': 'tệp chứa macro (mã lệnh); hãy lưu bản không có macro hoặc xuất thành PDF rồi tải lại',
  'upload.loadsElsewhere':
    'tệp tự nạp nội dung từ máy khác khi mở; hãy gỡ liên kết đó hoặc xuất thành PDF rồi tải lại',
  'upload.otherOffice':
    'đây không phải tài liệu Word, Excel, PowerPoint, OpenDocument thường (có thể là bản mẫu hoặc loại khác); hãy lưu lại đúng loại rồi tải lại',
  'upload.brokenOffice': 'tài liệu bị hỏng; hãy mở tệp, lưu lại rồi tải lại',
  'upload.brokenDocument': 'tài liệu bị hỏng; hãy mở tệp, lưu lại rồi tải lại',
  'upload.brokenZip': 'tệp nén hoặc tài liệu bị hỏng; hãy tạo lại rồi tải lại',
  'upload.emptyZip': 'tệp nén không có gì bên trong; hãy nén lại rồi tải lại',
  'upload.oddZip': 'tệp nén theo cách lạ; hãy nén lại thành ZIP thường rồi tải lại',
  'upload.uncleanZip': 'tệp nén lẫn dữ liệu của loại tệp khác; hãy tạo lại rồi tải lại',
  'upload.unsafeZipName': 'tệp nén có tên tệp không an toàn “{name}”; hãy đổi tên, nén lại rồi tải lại',
  'upload.tooManyPacked': 'bên trong có quá nhiều tệp, tối đa {max}; hãy chia nhỏ rồi tải lại',
  'upload.bomb':
    'bên trong giãn ra quá lớn so với dung lượng tệp; hãy bỏ bớt nội dung hoặc chia nhỏ rồi tải lại',
  'upload.zipInZip': 'tệp nén chứa một tệp nén khác “{name}”; hãy giải nén tệp đó rồi nén lại',
  'upload.badEntry': 'tệp nén chứa “{name}”, loại tệp cổng không nhận; hãy bỏ tệp đó rồi nén lại',
  'upload.wrongEntry':
    'tệp nén chứa “{name}” có nội dung không đúng với phần mở rộng “{extension}”; hãy bỏ tệp đó rồi nén lại',
  'upload.brokenVideo': 'video bị hỏng hoặc lẫn dữ liệu khác; hãy xuất lại thành MP4 hoặc WebM rồi tải lại',
  'upload.brokenCaptions':
    'phụ đề không đúng dạng WebVTT (mã UTF-8, có mốc giờ như 00:01.000 --> 00:03.000); hãy xuất lại rồi tải lại',
  'upload.captionsWithHtml': 'phụ đề chứa thẻ HTML; hãy bỏ các thẻ đó rồi tải lại',
  'upload.otherKind':
    'Không thay được tệp “{stored}” bằng “{file}”: tệp mới là {found}, khác loại với tệp đang có; hãy tải lên thành tệp mới',
  'upload.fromAddress': 'Cổng không lấy tệp từ địa chỉ mạng; hãy tải tệp về máy rồi tải lên từ máy',
  'upload.settingsFixed': 'Cách xử lý ảnh được đặt cố định cho cổng, không đổi ở đây được',
  'upload.notLoggedIn': 'Hãy đăng nhập rồi tải tệp lên qua thư viện',
  'upload.requestTooLarge':
    'Các tệp gửi cùng lúc quá {max} MB; hãy gửi từng tệp, hoặc giảm dung lượng rồi tải lại',
} as const;

export type MessageKey = keyof typeof vi;

/**
 * @param key which message
 * @param values what stands for `{name}` in it
 */
export const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
  fill(vi[key], values);
