import type { ModelWords } from './field-words.ts';

export const figure: ModelWords = {
  image: { label: 'Tệp ảnh', description: 'Ảnh ngang, rộng ít nhất 1200 điểm ảnh' },
  alt: {
    label: 'Mô tả ảnh',
    description: 'Tả điều thấy trong ảnh cho người không nhìn được, ít nhất 5 ký tự',
    placeholder: 'Đại biểu biểu quyết tại hội trường',
  },
  caption: { label: 'Chú thích', description: 'Hiện dưới ảnh' },
  credit: { label: 'Ảnh:', description: 'Người chụp hoặc nguồn ảnh' },
};

export const attachment: ModelWords = {
  file: { label: 'Tệp', description: 'pdf, doc, docx, xls, xlsx, odt, ods, ppt, pptx hoặc zip' },
  title: { label: 'Tên tệp hiển thị' },
  role: { label: 'Loại', description: 'Phụ lục đứng sau bản chính' },
};

export const seo: ModelWords = {
  metaTitle: { label: 'Tiêu đề khi tìm kiếm', description: 'Để trống thì dùng tiêu đề' },
  metaDescription: { label: 'Mô tả khi tìm kiếm', description: 'Để trống thì dùng phần tóm tắt' },
  shareImage: { label: 'Ảnh khi chia sẻ', description: 'Để trống thì dùng ảnh đại diện' },
};

/** When an entry goes live and when it is withdrawn by itself. */
export const timing: ModelWords = {
  publishAt: { label: 'Hẹn giờ đăng', description: 'Chưa tự chạy: đến giờ vẫn phải bấm “Đăng”' },
  unpublishAt: {
    label: 'Hẹn giờ gỡ',
    description: 'Phải sau giờ đăng. Chưa tự chạy: đến giờ vẫn phải bấm “Gỡ”',
  },
};

/** What every entry with a page of its own has. */
export const ownPage: ModelWords = {
  slug: {
    label: 'Đường dẫn',
    description: 'Để trống thì tự tạo; đổi sau khi đăng thì đường dẫn cũ tự chuyển hướng',
  },
  legacyUrls: {
    label: 'Đường dẫn trên cổng cũ',
    description: 'Chỉ dùng khi chuyển từ cổng cũ, viết như ["/tin/123.html"]',
  },
  ...timing,
  seo: { label: 'Tối ưu tìm kiếm' },
};

/** The address of an entry that is live on save. */
export const liveSlug: ModelWords = {
  slug: {
    label: 'Đường dẫn',
    description: 'Để trống thì tạo từ tên; đổi thì đường dẫn cũ tự chuyển hướng',
  },
};

export const order: ModelWords = { order: { label: 'Thứ tự', description: 'Số nhỏ đứng trước' } };

/** A link target: a page of the portal or another site. */
export const linkTarget = {
  label: 'Địa chỉ',
  description: 'https://… hoặc đường dẫn trong cổng như /van-ban/',
} as const;
