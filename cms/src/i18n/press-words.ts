/** Words of the receipt on an entry. `{name}` stands for a fact. */
export const receiptWords = {
  title: 'Trên trang',
  asking: 'Đang hỏi bộ phận xuất bản…',
  live: 'Đang hiển thị từ {time}.',
  liveNowhere: 'Đã áp dụng từ {time}. Mục này không có trang riêng.',
  see: 'Xem trên trang',
  waiting: 'Đang đưa lên trang…',
  leaving: 'Đang gỡ khỏi trang…',
  kept: 'Chưa đưa lên được, hệ thống đang tự thử lại. Bản trước đó, nếu có, vẫn hiển thị.',
  keptLeaving: 'Chưa gỡ được, hệ thống đang tự thử lại.',
  held: 'Quản trị viên đang giữ bản cũ của trang. Mục này sẽ lên khi quản trị viên cho xuất bản tiếp.',
  heldLeaving:
    'Quản trị viên đang giữ bản cũ của trang. Mục này sẽ được gỡ khi quản trị viên cho xuất bản tiếp.',
  failedField:
    'Chưa đưa lên được vì nội dung ở “{field}” không dùng được. Bản tốt gần nhất, nếu có, vẫn hiển thị. Hãy sửa ở đó rồi đăng lại.',
  failedPage:
    'Không dựng được trang của mục này. Bản tốt gần nhất, nếu có, vẫn hiển thị. Hãy xem lại nội dung rồi đăng lại; nếu vẫn vậy, báo quản trị viên.',
  never: 'Chưa đăng lần nào, chưa có trên trang.',
  withdrawn: 'Đã gỡ khỏi trang.',
  absent: 'Không có trên trang.',
  internal: 'Mục nội bộ, không bao giờ lên trang.',
  elsewhere: 'Trang do một dịch vụ khác dựng nên ở đây không biết mục này đã lên hay chưa.',
  unreachable:
    'Không hỏi được bộ phận xuất bản. Nội dung đã đăng không mất và sẽ lên trang khi bộ phận ấy chạy lại.',
  slow: 'Bộ phận xuất bản trả lời quá chậm; đang hỏi lại. Nội dung đã đăng không mất.',
  refused: 'Bộ phận xuất bản không nhận mã bí mật của hệ thống quản trị. Hãy báo quản trị viên.',
  lost: 'Không tới được máy chủ; đang hỏi lại.',
  detail: 'Chi tiết',
} as const;

/** Words of the press on the home page. */
export const pressWords = {
  title: 'Xuất bản',
  asking: 'Đang hỏi bộ phận xuất bản…',
  states: {
    live: 'Trang đang hiển thị nội dung mới nhất.',
    working: 'Đang xuất bản.',
    behind: 'Có nội dung mới đang chờ xuất bản.',
    failing: 'Xuất bản chưa thành công, hệ thống đang tự thử lại.',
    held: 'Đang giữ một bản cũ; nội dung mới chờ đến khi tiếp tục.',
    unreachable: 'Không hỏi được bộ phận xuất bản. Trang vẫn hiển thị bản gần nhất.',
    slow: 'Bộ phận xuất bản trả lời quá chậm; đang hỏi lại.',
    refused: 'Bộ phận xuất bản không nhận mã bí mật của hệ thống quản trị (PORTAL_HOOK_SECRET).',
    lost: 'Không tới được máy chủ; đang hỏi lại.',
  },
  waitingSince: 'Nội dung chờ lâu nhất: từ {time}.',
  running: 'Đã dựng {done} trên {all} trang.',
  heldSince: 'Giữ từ {time}.',
  failedAt: 'Lần gần nhất lúc {time}.',
  setAside: 'Chưa đưa lên được',
  setAsideHint: 'Bản tốt gần nhất vẫn hiển thị. Mở mục, sửa rồi đăng lại.',
  releases: 'Các bản gần đây',
  release: '{time} · đổi {changed} trên {rendered} trang đã dựng, {seconds} giây',
  full: 'dựng toàn bộ',
  isLive: 'đang hiển thị',
  noReleases: 'Chưa có bản nào.',
  resume: 'Cho xuất bản tiếp',
  rebuild: 'Dựng lại toàn bộ',
  rollback: 'Quay về bản này',
  rollbackTo: 'Quay về bản lúc {time}',
  cancel: 'Thôi',
  working: 'Đang làm…',
  confirm: {
    rollback: {
      title: 'Quay về bản cũ?',
      text: 'Người đọc sẽ thấy lại toàn bộ trang như lúc {time}. Nội dung đăng sau đó không mất, nhưng chờ đến khi bấm “Cho xuất bản tiếp”.',
      yes: 'Quay về',
    },
    returning: {
      title: 'Những trang đã gỡ sẽ hiện lại',
      text: 'Chưa làm gì cả. Nếu quay về bản lúc {time}, các trang sau đã được gỡ từ đó đến nay và sẽ hiện lại với người đọc:',
      yes: 'Vẫn quay về',
    },
    resume: {
      title: 'Cho xuất bản tiếp?',
      text: 'Mọi nội dung đã đăng hoặc gỡ trong lúc giữ bản cũ sẽ đến với người đọc ngay.',
      yes: 'Xuất bản tiếp',
    },
    rebuild: {
      title: 'Dựng lại toàn bộ?',
      text: 'Toàn bộ nội dung được lấy lại và mọi trang được dựng lại. Trang vẫn hiển thị bình thường; nội dung mới phải chờ đến khi xong, có thể vài phút.',
      yes: 'Dựng lại',
    },
    shrink: {
      title: 'Dựng lại và chấp nhận mất trang?',
      text: 'Lần xuất bản trước bị chặn vì quá nhiều trang biến mất cùng lúc. Chỉ tiếp tục nếu đúng là muốn gỡ chừng ấy trang.',
      yes: 'Đúng, cứ gỡ',
    },
  },
  more: 'và {count} trang khác',
  outcomes: {
    done: '',
    unconfirmed: '',
    'not-held': 'Không có bản nào đang được giữ.',
    'no-such-release': 'Bản này không còn nữa.',
    failed: 'Bộ phận xuất bản không làm được. Xem nhật ký của bộ phận xuất bản.',
    unreachable: 'Không tới được bộ phận xuất bản; chưa làm gì cả.',
    slow: 'Bộ phận xuất bản chưa trả lời; xem tình trạng sau ít phút rồi hãy thử lại.',
    refused: 'Bộ phận xuất bản không nhận mã bí mật của hệ thống quản trị.',
    lost: 'Không tới được máy chủ, hoặc bạn không còn quyền làm việc này.',
  },
} as const;

/** @param values what stands for `{name}` in a text */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
