/** Words of the panel that says why an entry was withdrawn. */
export const withdrawalWords = {
  title: 'Lý do gỡ',
  hint: 'Đã gỡ lúc {time}. Người mở {path} thấy thời điểm gỡ và lý do dưới đây.',
  label: 'Lý do cho bạn đọc',
  save: 'Lưu lý do',
  saving: 'Đang lưu…',
  saved: 'Đã lưu; trang báo gỡ sẽ đổi theo sau vài giây.',
  failed: 'Không lưu được lý do; hãy thử lại sau ít phút.',
} as const;
