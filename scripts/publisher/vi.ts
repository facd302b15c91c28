import type { PressState } from './press-state.ts';

/** What operators and editors read of the publisher. `{name}` stands for a fact. */
export const faultWords = {
  'cms-unreachable':
    'Không kết nối được với hệ thống quản trị nội dung. Trang vẫn giữ nguyên; kiểm tra xem hệ thống quản trị có đang chạy không.',
  'cms-refused':
    'Hệ thống quản trị từ chối mã truy cập. Trang vẫn giữ nguyên; kiểm tra PORTAL_CMS_TOKEN hoặc khởi động lại hệ thống quản trị để tạo mã mới.',
  'cms-answer':
    'Hệ thống quản trị trả lời không dùng được. Trang vẫn giữ nguyên; xem nhật ký của hệ thống quản trị.',
  census:
    'Số mục nhận được không khớp với số mục mà hệ thống quản trị báo. Trang vẫn giữ nguyên và sẽ tự thử lại.',
  shrink:
    'Hơn một nửa số mục biến mất cùng lúc. Trang vẫn giữ nguyên; nếu đúng là muốn vậy, gọi /rebuild với {"confirm": true}.',
  'too-many-bad': 'Quá nhiều mục có lỗi cùng lúc. Trang vẫn giữ nguyên; sửa các mục nêu trong nhật ký.',
  'too-many-routes-failed':
    'Không dựng được {failed} trên {all} trang, đầu tiên là {path}. Trang vẫn giữ nguyên; báo cho người quản trị kỹ thuật.',
  'home-missing': 'Không dựng được trang chủ nên không xuất bản. Báo cho người quản trị kỹ thuật.',
  'not-found-page-missing':
    'Không dựng được trang báo lỗi 404 nên không xuất bản. Báo cho người quản trị kỹ thuật.',
  ruin: 'Trang sẽ chỉ còn {after} trên {before} trang con nên không xuất bản. Nếu đúng là muốn vậy, gọi /rebuild với {"confirm": true}.',
  'path-clash': 'Hai nội dung cùng muốn có địa chỉ {path}. Đổi đường dẫn của một trong hai.',
  'written-wrong': 'Tệp {path} ghi ra đĩa không đúng nên không xuất bản. Kiểm tra ổ đĩa.',
  'release-damaged': 'Bản đang có bị thiếu tệp {path}. Gọi /rebuild để dựng lại toàn bộ.',
  'disk-full': 'Ổ đĩa đã đầy nên không xuất bản được. Giải phóng dung lượng; trang vẫn giữ nguyên.',
  'no-permission':
    'Không có quyền ghi vào thư mục dữ liệu. Kiểm tra quyền của thư mục; trang vẫn giữ nguyên.',
  held: 'Đang giữ bản cũ theo yêu cầu. Gọi /resume để xuất bản tiếp.',
  stopped: 'Bộ phận xuất bản đang dừng.',
  internal: 'Lỗi không lường trước. Trang vẫn giữ nguyên; xem nhật ký của bộ phận xuất bản.',
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

export const statusWords = {
  title: 'Tình trạng xuất bản',
  release: 'Bản đang hiển thị',
  since: 'từ',
  noRelease: 'Chưa có bản nào.',
  feed: 'Đã xuất bản đến thay đổi số',
  of: 'trên',
  lastError: 'Lỗi gần nhất',
  setAside: 'Các mục chưa đưa lên được (bản tốt gần nhất vẫn hiển thị)',
  deadLinks: 'Liên kết dẫn đến trang không có',
  in: 'trong',
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
