import type { ModelWords } from './field-words.ts';
import { ownPage } from './shared.ts';

export const article: ModelWords = {
  title: { label: 'Tiêu đề' },
  kicker: { label: 'Chủ đề phụ', description: 'Dòng nhỏ trên tiêu đề' },
  summary: { label: 'Sapo', description: 'Một đến ba câu' },
  body: { label: 'Nội dung' },
  cover: { label: 'Ảnh đại diện' },
  category: { label: 'Chuyên mục' },
  topics: { label: 'Chuyên đề', description: 'Bài hiện trên trang của từng chuyên đề đã chọn' },
  postedAt: { label: 'Ngày đăng', description: 'Để trống thì lấy lúc đăng lần đầu' },
  eventDate: { label: 'Ngày sự kiện' },
  authors: { label: 'Tác giả' },
  textCredit: { label: 'Tin', description: 'Người hoặc đơn vị viết tin' },
  photoCredit: { label: 'Ảnh', description: 'Người hoặc đơn vị chụp ảnh của bài' },
  sourceName: { label: 'Tên nguồn', description: 'Khi đăng lại từ nơi khác' },
  sourceUrl: { label: 'Địa chỉ nguồn' },
  attachments: { label: 'Tệp đính kèm' },
  featured: { label: 'Nổi bật', description: 'Đưa lên đầu trang chủ' },
  related: {
    label: 'Bài liên quan',
    description: 'Để trống thì lấy ba bài gần nhất cùng chuyên đề hoặc chuyên mục',
  },
  ...ownPage,
};

export const byline: ModelWords = {
  name: { label: 'Họ và tên' },
  honorific: { label: 'Danh xưng', placeholder: 'ThS' },
  position: { label: 'Chức vụ' },
  unit: { label: 'Đơn vị' },
};
