/** What editors read for the stored values of enumerations; each value has one meaning in the whole model. */
export const enumWords = {
  // notice.kind
  announcement: 'Thông báo',
  invitation: 'Thư mời',
  admission: 'Tuyển sinh',
  recruitment: 'Tuyển dụng',
  other: 'Khác',
  // document.system
  party: 'Đảng',
  state: 'Nhà nước',
  organization: 'Đoàn thể',
  // video.source
  youtube: 'YouTube',
  file: 'Tệp tải lên',
  // schedule.session
  morning: 'Sáng',
  afternoon: 'Chiều',
  evening: 'Tối',
  allDay: 'Cả ngày',
  // schedule.visibility
  public: 'Công khai',
  internal: 'Nội bộ',
  // schedule.change
  none: 'Không thay đổi',
  adjusted: 'Điều chỉnh',
  postponed: 'Hoãn',
  cancelled: 'Hủy',
  // banner.kind
  celebration: 'Chào mừng',
  urgent: 'Khẩn',
  promotion: 'Giới thiệu',
  // redirect.kind
  moved: 'Đã chuyển',
  withdrawn: 'Đã gỡ',
  gone: 'Đã xóa',
  // attachment.role
  main: 'Bản chính',
  annex: 'Phụ lục',
} as const satisfies Readonly<Record<string, string>>;
