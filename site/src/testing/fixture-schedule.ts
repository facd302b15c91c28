import type { Entries } from '../replica/entries.ts';

type Schedule = Entries['schedule'];

export const units: Record<string, Entries['unit']> = {
  'unit-training': { name: 'Phòng Quản lý đào tạo', slug: 'phong-quan-ly-dao-tao', order: 1 },
};

const bareRow = {
  date: '2026-11-16',
  session: 'morning',
  startTime: '08:00',
  endTime: null,
  content: 'Giao ban đầu tuần',
  chair: 'Hiệu trưởng',
  attendees: null,
  place: 'Phòng họp số 1',
  preparingUnit: null,
  unit: null,
  note: null,
  visibility: 'public',
  change: 'none',
  changeNote: null,
  publishedAt: '2026-11-13T09:00:00.000Z',
  revision: 1,
} satisfies Schedule;

/** A full week with every session and every change, an older week after a gap; this Sunday is free. */
export const schedules: Record<string, Schedule> = {
  'row-bare': bareRow,
  'row-full': {
    ...bareRow,
    startTime: '09:30',
    endTime: '11:30',
    content:
      'Họp Hội đồng thẩm định giáo trình nội bộ: nghe báo cáo của các tổ biên soạn; thảo luận, cho ý kiến về kết cấu, nội ' +
      'dung từng chuyên đề; bỏ phiếu đánh giá.',
    attendees: 'Thành viên Hội đồng; trưởng, phó các khoa; tổ biên soạn (có danh sách kèm theo)',
    place: 'Hội trường nhỏ, tầng 3 nhà B',
    preparingUnit: 'Phòng Quản lý đào tạo và nghiên cứu khoa học',
    unit: 'unit-training',
    note: 'Đề nghị các thành viên nghiên cứu tài liệu trước cuộc họp.',
  },
  'row-afternoon': {
    ...bareRow,
    session: 'afternoon',
    startTime: '14:00',
    content: 'Tiếp đoàn công tác Trường Chính trị tỉnh bạn',
    change: 'adjusted',
    changeNote: 'chuyển từ 08:00 sang 14:00 cùng ngày',
  },
  'row-postponed': {
    ...bareRow,
    date: '2026-11-17',
    session: 'afternoon',
    startTime: '14:00',
    endTime: '16:30',
    content: 'Sinh hoạt chuyên đề quý IV',
    chair: 'Bí thư Đảng ủy',
    place: 'Hội trường lớn',
    change: 'postponed',
    changeNote: 'do trùng lịch họp của Tỉnh ủy; thời gian mới sẽ thông báo sau',
  },
  'row-cancelled': {
    ...bareRow,
    date: '2026-11-17',
    session: 'evening',
    startTime: '19:00',
    content: 'Giao lưu văn nghệ',
    chair: 'Chủ tịch Công đoàn',
    place: 'Sân trường',
    change: 'cancelled',
    changeNote: 'do thời tiết xấu',
  },
  'row-all-day': {
    ...bareRow,
    date: '2026-11-18',
    session: 'allDay',
    startTime: null,
    content: 'Đi thực tế tại các xã biên giới',
    chair: 'Phó Hiệu trưởng',
    attendees: 'Lớp Trung cấp K26',
    place: 'Huyện Thượng Lam',
  },
  'row-thursday': {
    ...bareRow,
    date: '2026-11-19',
    content: 'Dự giờ giảng viên trẻ',
    place: 'Phòng học 204',
  },
  'row-friday': { ...bareRow, date: '2026-11-20', content: 'Mít tinh kỷ niệm Ngày Nhà giáo Việt Nam' },
  'row-saturday': { ...bareRow, date: '2026-11-21', content: 'Thi kết thúc học phần lớp không tập trung' },
  'row-long-ago': { ...bareRow, date: '2026-10-05', content: 'Khai giảng khóa 27' },
};
