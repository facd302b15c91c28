import type { ModelWords } from './field-words.ts';
import { liveSlug, order, timing } from './shared.ts';

export const schedule: ModelWords = {
  date: { label: 'Ngày' },
  session: { label: 'Buổi' },
  startTime: { label: 'Bắt đầu', description: 'Bắt buộc, trừ lịch cả ngày' },
  endTime: { label: 'Kết thúc', description: 'Để trống thì tính đến hết buổi' },
  content: { label: 'Nội dung' },
  chair: { label: 'Chủ trì', description: 'Một người không chủ trì hai việc cùng lúc' },
  attendees: { label: 'Thành phần' },
  place: { label: 'Địa điểm', description: 'Một nơi không dùng cho hai việc cùng lúc' },
  preparingUnit: { label: 'Đơn vị chuẩn bị' },
  unit: { label: 'Đơn vị' },
  note: { label: 'Ghi chú' },
  visibility: { label: 'Phạm vi', description: 'Lịch nội bộ không đưa lên cổng' },
  change: { label: 'Thay đổi' },
  changeNote: { label: 'Lý do thay đổi', description: 'Bắt buộc khi điều chỉnh, hoãn hoặc hủy' },
  ...timing,
};

export const unit: ModelWords = { name: { label: 'Tên đơn vị' }, ...liveSlug, ...order };
