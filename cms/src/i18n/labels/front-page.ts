import type { ModelWords } from './field-words.ts';
import { linkTarget } from './shared.ts';

export const banner: ModelWords = {
  kind: { label: 'Loại' },
  text: { label: 'Nội dung' },
  url: { ...linkTarget, label: 'Bấm vào thì tới' },
  image: { label: 'Ảnh nền' },
  from: { label: 'Hiện từ' },
  to: { label: 'Hiện đến', description: 'Phải sau lúc bắt đầu hiện' },
};

export const editorsNote: ModelWords = {
  title: { label: 'Tiêu đề' },
  body: { label: 'Nội dung' },
  signedBy: { label: 'Ký tên', placeholder: 'Ban biên tập' },
};

export const siteSetting: ModelWords = {
  name: { label: 'Tên cổng' },
  shortName: { label: 'Tên ngắn' },
  governingBody: { label: 'Cơ quan chủ quản' },
  address: { label: 'Địa chỉ' },
  phone: { label: 'Điện thoại' },
  email: { label: 'Thư điện tử' },
  responsibleEditor: { label: 'Chịu trách nhiệm nội dung' },
  licence: { label: 'Giấy phép' },
  logo: { label: 'Biểu trưng' },
  visitBaselineTotal: { label: 'Lượt truy cập ban đầu', description: 'Số lượt của cổng cũ được cộng thêm' },
  visitBaselineDate: { label: 'Ngày tính lượt ban đầu' },
};
