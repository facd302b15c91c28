import type { ModelWords } from './field-words.ts';
import { ownPage } from './shared.ts';

export const notice: ModelWords = {
  kind: { label: 'Loại' },
  title: { label: 'Tiêu đề' },
  body: { label: 'Nội dung' },
  number: { label: 'Số', placeholder: '15-TB/TCT' },
  issuedAt: { label: 'Ngày ban hành' },
  eventStart: { label: 'Bắt đầu', description: 'Thư mời bắt buộc có' },
  eventEnd: { label: 'Kết thúc' },
  place: { label: 'Địa điểm' },
  audience: { label: 'Thành phần' },
  contact: { label: 'Liên hệ', description: 'Người, điện thoại, thư điện tử' },
  attachments: { label: 'Tệp đính kèm' },
  pinnedUntil: { label: 'Ghim đến', description: 'Đứng đầu danh sách cho tới lúc này' },
  expiresAt: { label: 'Hết hạn', description: 'Sau lúc này chuyển sang mục đã hết hạn' },
  ...ownPage,
};
