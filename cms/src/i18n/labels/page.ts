import type { ModelWords } from './field-words.ts';
import { linkTarget, order, ownPage } from './shared.ts';

export const page: ModelWords = {
  title: { label: 'Tiêu đề' },
  body: { label: 'Nội dung' },
  parent: { label: 'Trang cha' },
  ...order,
  ...ownPage,
};

export const menuItem: ModelWords = {
  label: { label: 'Chữ trên menu' },
  page: { label: 'Trang', description: 'Chọn một trang, hoặc điền địa chỉ bên cạnh' },
  url: linkTarget,
  parent: { label: 'Mục cha', description: 'Để trống là mục cấp một; menu có hai cấp' },
  ...order,
};

export const siteLink: ModelWords = {
  title: { label: 'Tên liên kết' },
  url: linkTarget,
  logo: { label: 'Biểu trưng' },
  group: {
    label: 'Nhóm',
    description: 'Các liên kết cùng nhóm đứng cạnh nhau',
    placeholder: 'Cơ quan cấp trên',
  },
  ...order,
};

export const redirect: ModelWords = {
  fromPath: { label: 'Đường dẫn cũ', placeholder: '/tin-tuc/2024/05/bai-cu/' },
  kind: { label: 'Loại' },
  toPath: { label: 'Đường dẫn mới', description: 'Chỉ khi đã chuyển' },
  reason: { label: 'Lý do', description: 'Hiện trên trang báo đã gỡ' },
  at: { label: 'Thời điểm' },
};
