/** Words of our own panels in the admin panel. */
export const panelWords = {
  refusal: 'Chưa lưu được',
  unreachable: 'Không tới được máy chủ. Nội dung vừa gõ vẫn còn trong biểu mẫu; hãy thử lưu lại sau ít phút',
  lost: 'Không tới được máy chủ; hãy thử lại sau ít phút.',
  timeZone: 'Múi giờ',
  otherTimeZone:
    'Máy này không đặt giờ Việt Nam. Giờ trong biểu mẫu là giờ của máy, còn trang và danh sách theo giờ Việt Nam; hãy đặt múi giờ của máy là giờ Việt Nam (UTC+07:00, Hà Nội) rồi tải lại trang.',
} as const;
