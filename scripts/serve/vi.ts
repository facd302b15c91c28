/** Words that readers see when there is no page to show. */
export const words = {
  'site.notReadyTitle': 'Cổng thông tin đang được chuẩn bị',
  'site.notReadyText': 'Trang đang được dựng lần đầu. Vui lòng tải lại sau ít phút.',
  'site.failedTitle': 'Chưa mở được trang',
  'site.failedText': 'Máy chủ gặp lỗi khi đọc trang này. Vui lòng tải lại sau ít phút.',
  'site.notFoundTitle': 'Không tìm thấy trang',
  'site.notFoundText': 'Địa chỉ này không có trang nào.',
  'site.malformedTitle': 'Địa chỉ không hợp lệ',
  'site.malformedText': 'Vui lòng kiểm tra lại địa chỉ trang.',
  'site.methodTitle': 'Không hỗ trợ',
  'site.methodText': 'Trang này chỉ để xem.',
} as const;

export type Word = keyof typeof words;
