/** What editors read beside a field. */
export interface FieldWords {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
}

export type ModelWords = Readonly<Record<string, FieldWords>>;

const figure: ModelWords = {
  image: { label: 'Ảnh', description: 'Ảnh ngang, rộng ít nhất 1200 điểm ảnh' },
  alt: {
    label: 'Mô tả ảnh',
    description: 'Tả điều thấy trong ảnh cho người không nhìn được, 5–160 ký tự',
    placeholder: 'Đại biểu biểu quyết tại hội trường',
  },
  caption: { label: 'Chú thích', description: 'Hiện dưới ảnh' },
  credit: { label: 'Ảnh:', description: 'Người chụp hoặc nguồn ảnh' },
};

const attachment: ModelWords = {
  file: { label: 'Tệp', description: 'pdf, doc, docx, xls, xlsx, odt, ods, ppt, pptx hoặc zip' },
  title: { label: 'Tên tệp hiển thị' },
  role: { label: 'Loại', description: 'main: bản chính, annex: phụ lục' },
};

const byline: ModelWords = {
  name: { label: 'Họ và tên' },
  honorific: { label: 'Danh xưng', placeholder: 'ThS' },
  position: { label: 'Chức vụ' },
  unit: { label: 'Đơn vị' },
};

const seo: ModelWords = {
  metaTitle: { label: 'Tiêu đề khi tìm kiếm', description: 'Để trống thì dùng tiêu đề bài' },
  metaDescription: { label: 'Mô tả khi tìm kiếm', description: 'Để trống thì dùng sapo' },
  shareImage: { label: 'Ảnh khi chia sẻ', description: 'Để trống thì dùng ảnh đại diện' },
};

const article: ModelWords = {
  title: { label: 'Tiêu đề', description: 'Tối đa 250 ký tự' },
  kicker: { label: 'Chủ đề phụ', description: 'Dòng nhỏ trên tiêu đề' },
  summary: { label: 'Sapo', description: 'Một đến ba câu, tối đa 500 ký tự' },
  body: { label: 'Nội dung' },
  cover: { label: 'Ảnh đại diện' },
  category: { label: 'Chuyên mục' },
  postedAt: { label: 'Ngày đăng', description: 'Để trống thì lấy lúc đăng lần đầu' },
  eventDate: { label: 'Ngày sự kiện' },
  authors: { label: 'Tác giả' },
  textCredit: { label: 'Tin' },
  photoCredit: { label: 'Ảnh' },
  sourceName: { label: 'Tên nguồn', description: 'Khi đăng lại từ nơi khác' },
  sourceUrl: { label: 'Địa chỉ nguồn' },
  attachments: { label: 'Tệp đính kèm' },
  featured: { label: 'Nổi bật', description: 'Đưa lên đầu trang chủ' },
  related: { label: 'Bài liên quan', description: 'Để trống thì lấy các bài gần nhất cùng chuyên mục' },
  slug: {
    label: 'Đường dẫn',
    description: 'Để trống thì tạo từ tiêu đề; đổi sau khi đăng thì đường dẫn cũ tự chuyển hướng',
  },
  legacyUrls: { label: 'Đường dẫn trên cổng cũ', description: 'Danh sách JSON, ví dụ ["/tin/123.html"]' },
  publishAt: { label: 'Hẹn giờ đăng' },
  unpublishAt: { label: 'Hẹn giờ gỡ' },
  seo: { label: 'Tối ưu tìm kiếm' },
};

const category: ModelWords = {
  name: { label: 'Tên chuyên mục' },
  slug: { label: 'Đường dẫn', description: 'Đổi thì đường dẫn cũ tự chuyển hướng' },
  description: { label: 'Mô tả' },
  parent: { label: 'Chuyên mục cha' },
  order: { label: 'Thứ tự', description: 'Số nhỏ đứng trước' },
  emptyText: { label: 'Câu khi chưa có bài', placeholder: 'Chuyên mục đang được cập nhật.' },
};

const siteSetting: ModelWords = {
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

const redirect: ModelWords = {
  fromPath: { label: 'Đường dẫn cũ', placeholder: '/tin-tuc/2024/05/bai-cu/' },
  kind: { label: 'Loại', description: 'moved: đã chuyển, withdrawn: đã gỡ, gone: đã xóa' },
  toPath: { label: 'Đường dẫn mới', description: 'Chỉ khi đã chuyển' },
  reason: { label: 'Lý do' },
  at: { label: 'Thời điểm' },
};

/** Labels and help texts by content type or component. */
export const labels: Readonly<Record<string, ModelWords>> = {
  'shared.figure': figure,
  'shared.attachment': attachment,
  'shared.seo': seo,
  'article.byline': byline,
  'api::article.article': article,
  'api::category.category': category,
  'api::site-setting.site-setting': siteSetting,
  'api::redirect.redirect': redirect,
};

/** Labels of what Strapi adds to every content type. */
export const commonLabels: ModelWords = {
  id: { label: 'Mã' },
  documentId: { label: 'Mã tài liệu' },
  createdAt: { label: 'Tạo lúc' },
  updatedAt: { label: 'Sửa lúc' },
  publishedAt: { label: 'Đăng lúc' },
  createdBy: { label: 'Người tạo' },
  updatedBy: { label: 'Người sửa' },
};

/** @returns the label of a field, or its code name when it has none */
export function labelOf(uid: string, field: string): string {
  return (labels[uid]?.[field] ?? commonLabels[field])?.label ?? field;
}
