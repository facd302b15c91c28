import type { PublicType } from '@portal/shared-types';

import type { AlertWord } from './alarm-step.ts';
import type { PressState } from './press-state.ts';

/** What operators and editors read of the publisher. `{name}` stands for a fact. */
export const faultWords = {
  'cms-unreachable':
    'Không kết nối được với hệ thống quản trị nội dung. Trang vẫn giữ nguyên; hệ thống đang tự thử lại. Kiểm tra xem hệ thống quản trị có đang chạy không.',
  'cms-refused':
    'Hệ thống quản trị từ chối mã truy cập. Trang vẫn giữ nguyên; khởi động lại hệ thống quản trị để mã có hiệu lực trở lại, hoặc sửa PORTAL_CMS_TOKEN nếu đã đặt.',
  'cms-answer':
    'Hệ thống quản trị trả lời không dùng được. Trang vẫn giữ nguyên; hệ thống đang tự thử lại. Nếu lỗi còn mãi, xem nhật ký của hệ thống quản trị.',
  census:
    'Số mục nhận được không khớp với số mục mà hệ thống quản trị báo. Trang vẫn giữ nguyên; hệ thống đang tự thử lại. Nếu lỗi còn mãi, xem nhật ký của hệ thống quản trị.',
  shrink:
    'Hơn một nửa số mục của một loại nội dung biến mất cùng lúc nên không xuất bản. Trang vẫn giữ nguyên. Nếu không ai cố ý gỡ, kiểm tra hệ thống quản trị. Nếu đúng là muốn vậy, người quản trị kỹ thuật chạy lệnh: {confirm} .',
  'too-many-bad':
    'Quá nhiều mục có lỗi cùng lúc nên không xuất bản. Trang vẫn giữ nguyên; sửa các mục nêu dưới đây và trong nhật ký, trang sẽ tự xuất bản tiếp.',
  'too-many-routes-failed':
    'Không dựng được {failed} trên {all} trang, đầu tiên là {path} ({reason}). Trang vẫn giữ nguyên; báo cho người quản trị kỹ thuật.',
  'home-missing':
    'Không dựng được trang chủ nên không xuất bản. Trang vẫn giữ nguyên; báo cho người quản trị kỹ thuật.',
  'not-found-page-missing':
    'Không dựng được trang báo lỗi 404 nên không xuất bản. Trang vẫn giữ nguyên; báo cho người quản trị kỹ thuật.',
  ruin: 'Trang sẽ chỉ còn {after} trên {before} trang con nên không xuất bản. Trang vẫn giữ nguyên. Nếu đúng là muốn vậy, người quản trị kỹ thuật chạy lệnh: {confirm} .',
  'path-clash':
    'Hai nội dung cùng muốn có địa chỉ {path} nên không xuất bản. Trang vẫn giữ nguyên; đổi đường dẫn của một trong hai.',
  'written-wrong':
    'Tệp {path} ghi ra đĩa không đúng nên không xuất bản. Trang vẫn giữ nguyên; kiểm tra ổ đĩa.',
  'release-damaged':
    'Bản đang hiển thị bị thiếu tệp {path}; hệ thống đang tự dựng lại. Nếu lỗi còn mãi, người quản trị kỹ thuật chạy lệnh: {rebuild} .',
  'disk-full':
    'Ổ đĩa của bộ phận xuất bản đã đầy nên không xuất bản được. Trang vẫn giữ nguyên; giải phóng dung lượng, trang sẽ tự xuất bản tiếp.',
  'no-permission':
    'Không ghi được vào thư mục dữ liệu của bộ phận xuất bản. Trang vẫn giữ nguyên; kiểm tra quyền của thư mục và xem ổ đĩa có bị chuyển sang chỉ đọc không, trang sẽ tự xuất bản tiếp.',
  'disk-failing':
    'Ổ đĩa của bộ phận xuất bản báo lỗi khi đọc hoặc ghi. Trang vẫn giữ nguyên; kiểm tra ổ đĩa ngay.',
  'dispatch-refused':
    'Dịch vụ dựng trang từ chối yêu cầu. Trang do dịch vụ đó dựng vẫn giữ nguyên; kiểm tra PORTAL_DISPATCH_TOKEN, PORTAL_DISPATCH_PROJECT và PORTAL_DISPATCH_REF.',
  'dispatch-failed':
    'Chưa báo được cho dịch vụ dựng trang. Trang do dịch vụ đó dựng vẫn giữ nguyên; hệ thống đang tự thử lại.',
  held: 'Đang giữ bản cũ theo yêu cầu. Để xuất bản tiếp, người quản trị kỹ thuật chạy lệnh: {resume} .',
  stopped: 'Bộ phận xuất bản đang dừng.',
  internal:
    'Lỗi không lường trước. Trang vẫn giữ nguyên; xem nhật ký của bộ phận xuất bản và báo cho người quản trị kỹ thuật.',
} as const;

export type FaultCode = keyof typeof faultWords;

/** Before technical words that come from elsewhere. */
export const detailWord = 'Chi tiết:';

export const stateWords = {
  live: 'Trang đang hiển thị nội dung mới nhất.',
  working: 'Đang xuất bản.',
  behind: 'Có nội dung mới đang chờ xuất bản.',
  failing: 'Xuất bản chưa thành công, hệ thống đang tự thử lại.',
  held: 'Đang giữ một bản cũ; nội dung mới không được xuất bản cho đến khi tiếp tục.',
} as const satisfies Record<PressState, string>;

/** `{name}` stands for a fact. */
export const statusWords = {
  title: 'Tình trạng xuất bản',
  site: 'Trang web',
  admin: 'Trang quản trị',
  reloads: 'Trang này tự tải lại sau mỗi 15 giây.',
  release: 'Bản đang hiển thị',
  releaseSince: '{release}, từ {time}',
  noRelease: 'Chưa có bản nào.',
  feed: 'Đã xuất bản đến',
  feedPosition: 'thay đổi số {live} trên {cms}',
  waiting: 'Nội dung chờ lâu nhất',
  waitingSince: '{duration}, từ {time}',
  runningFull:
    'Đang dựng lại toàn bộ: {done} trên {all} trang, đã {spent}, còn khoảng {left}. Nội dung mới phải chờ đến khi xong.',
  runningSome: 'Đang dựng {done} trên {all} trang, đã {spent}.',
  unknownLeft: 'chưa rõ',
  held: 'Đang giữ bản cũ',
  heldSince: 'Giữ bản {release} từ {time}. Để xuất bản tiếp, người quản trị kỹ thuật chạy lệnh:',
  faults: 'Lỗi và cách xử lý',
  faultAt: 'Lần gần nhất lúc {time}, mã {code}.',
  setAside: 'Các mục chưa đưa lên được',
  setAsideHint: 'Bản tốt gần nhất của mỗi mục vẫn hiển thị. Sửa mục theo lý do ghi kèm rồi đăng lại.',
  edit: 'Mở để sửa',
  view: 'Xem trang',
  dispatch: 'Dịch vụ dựng trang',
  dispatchLast: '{project} ({kind}), báo lần cuối lúc {time}',
  dispatchNever: '{project} ({kind}), chưa báo lần nào',
  alert: 'Cảnh báo',
  alertOpen: 'Đã gửi cảnh báo, chưa gửi tin báo hết lỗi.',
  alertUndelivered: 'Không gửi được cảnh báo: {reason}',
  searchFault: 'Chưa làm được dữ liệu tìm kiếm mới, bạn đọc vẫn tìm trong dữ liệu cũ: {reason}',
  releases: 'Các bản gần đây',
  releaseLine: 'Dựng {rendered} trang, đổi {changedFiles} tệp, bỏ {removedFiles} tệp trong {seconds} giây.',
  audit: 'Tự kiểm tra',
  auditFound: {
    page: '{path} đã được dựng từ nội dung cũ, lúc {at}; đang được dựng lại.',
    file: '{path} bị thay đổi trên đĩa, lúc {at}; đã được khôi phục. Nếu lặp lại, hãy kiểm tra ổ đĩa.',
  },
  routes: 'Những địa chỉ đã đổi',
  routeLine: {
    added: '{path} (thêm, do {cause})',
    changed: '{path} (đổi, do {cause})',
    removed: '{path} (bỏ, do {cause})',
  },
  causes: { time: 'đến thời điểm', pages: 'dựng lại toàn bộ', retry: 'thử lại' },
  releaseFull: 'Lấy lại toàn bộ nội dung.',
  releaseSetAside: '{setAside} trang chưa đưa lên được.',
  deadLinks: 'Liên kết dẫn đến trang không có',
  deadLink: '{link} trong {path}',
  seconds: '{n} giây',
  minutes: '{n} phút',
  hours: '{n} giờ',
} as const;

/** What editors call an entry of a type. */
export const typeWords = {
  siteSetting: 'Cấu hình trang',
  media: 'Tệp trong thư viện',
  category: 'Chuyên mục',
  topic: 'Chuyên đề',
  documentType: 'Loại văn bản',
  issuingBody: 'Cơ quan ban hành',
  subject: 'Lĩnh vực',
  unit: 'Đơn vị',
  page: 'Trang',
  menuItem: 'Mục menu',
  editorsNote: 'Lời Ban biên tập',
  article: 'Bài viết',
  notice: 'Thông báo – Thư mời',
  document: 'Văn bản',
  video: 'Video',
  schedule: 'Lịch công tác',
  album: 'Thư viện ảnh',
  photo: 'Ảnh',
  banner: 'Banner',
  slide: 'Hình ảnh hoạt động',
  siteLink: 'Liên kết',
  redirect: 'Chuyển hướng',
} as const satisfies Record<PublicType, string>;

export const alertWords = {
  open: 'Nội dung mới chưa đến được người đọc',
  resolved: 'Xuất bản đã trở lại bình thường',
} as const satisfies Record<AlertWord, string>;

/** `{time}` is when the link ends. */
export const previewWords = {
  label: 'Bản xem thử',
  draft: 'Bản xem thử, chưa đăng. Liên kết này hết hạn lúc {time}.',
  published: 'Bản đã đăng, xem trong khung xem thử. Liên kết này hết hạn lúc {time}.',
  problems: 'Còn phải sửa trước khi đăng:',
  forged: 'Liên kết xem thử không đúng. Hãy kiểm tra xem đã chép đủ liên kết chưa, hoặc xin liên kết mới.',
  expired: 'Liên kết xem thử đã hết hạn. Hãy xin người soạn liên kết mới.',
  gone: 'Mục này không còn nữa, hoặc không có bản như vậy.',
  internal: 'Mục nội bộ không bao giờ lên trang nên không có bản xem thử.',
  unready: 'Chưa xem thử được vì bản nháp còn thiếu:',
  unreachable: 'Chưa lấy được bản nháp từ hệ thống quản trị. Hãy tải lại trang sau ít phút.',
  busy: 'Đang có nhiều người xem thử. Hãy tải lại trang sau vài giây.',
  elsewhere: 'Bản xem thử chỉ có một trang. Trang vừa chọn mở được trên cổng.',
  onSite: 'Mở trên cổng',
} as const;

export const requestWords = {
  unauthorized: 'Thiếu hoặc sai mã bí mật.',
  unknown: 'Không có địa chỉ này.',
  malformed: 'Nội dung yêu cầu không hợp lệ.',
  noSuchRelease: 'Không có bản nào như vậy để quay lại.',
  unconfirmed:
    'Những mục sau đã được gỡ và sẽ hiện lại nếu quay về bản này. Gửi lại với {"confirm": true} nếu đồng ý.',
  notHeld: 'Không có bản nào đang được giữ.',
} as const;
