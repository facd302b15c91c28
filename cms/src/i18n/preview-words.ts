/** Words of the link that shows a draft to people without an account. */
export const previewWords = {
  title: 'Gửi xem thử',
  hint: 'Liên kết cho người không có tài khoản xem bản nháp đã lưu lần cuối, trong 3 ngày.',
  make: 'Tạo liên kết',
  making: 'Đang tạo…',
  link: 'Liên kết xem thử',
  copy: 'Chép liên kết',
  copied: 'Đã chép.',
  notCopied: 'Trình duyệt không cho chép; hãy chọn và chép liên kết ở trên.',
  expires: 'Hết hạn lúc {time}.',
  failed: 'Không tạo được liên kết; hãy thử lại sau ít phút.',
} as const;

/** Words of Strapi's own preview, by its keys. */
export const strapiPreviewWords: Readonly<Record<string, string>> = {
  'content-manager.preview.panel.title': 'Xem thử',
  'content-manager.preview.panel.button': 'Mở bản xem thử',
  'content-manager.preview.panel.button-disabled-tooltip': 'Hãy lưu trước khi mở bản xem thử',
  'content-manager.preview.page-title': 'Xem thử {contentType}',
  'content-manager.preview.header.close': 'Đóng bản xem thử',
  'content-manager.preview.copy.success': 'Đã chép liên kết xem thử, dùng được trong một giờ',
  'content-manager.preview.device.select': 'Chọn cỡ màn hình',
  'content-manager.preview.device.desktop': 'Máy tính',
  'content-manager.preview.device.mobile': 'Điện thoại',
  // Strapi leaves out its prefix here.
  'preview.copy.label': 'Chép liên kết xem thử',
  'preview.tabs.label': 'Bản được xem',
};
