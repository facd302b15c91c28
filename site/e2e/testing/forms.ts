/**
 * What each form shows, by label, in the order of the plan and not of the code: a field that is missing, one too many
 * and one that lost its Vietnamese name are all seen. Behind the labels stand the components, opened once.
 */
const timing = 'Hẹn giờ đăng · Hẹn giờ gỡ';
const ownPage = `Đường dẫn · Đường dẫn trên cổng cũ · ${timing} · Tối ưu tìm kiếm`;

const figure = 'Tệp ảnh · Mô tả ảnh · Chú thích · Ảnh:';
const attachment = 'Tệp · Tên tệp hiển thị · Loại';
const byline = 'Họ và tên · Danh xưng · Chức vụ · Đơn vị';
const seo = 'Tiêu đề khi tìm kiếm · Mô tả khi tìm kiếm · Ảnh khi chia sẻ';

type Form = readonly [labels: string, ...components: string[]];

export const forms: Readonly<Record<string, Form>> = {
  'api::article.article': [
    `Tiêu đề · Chủ đề phụ · Sapo · Nội dung · Ảnh đại diện · Chuyên mục · Chuyên đề · Ngày đăng · Ngày sự kiện ·
     Tác giả · Tin · Ảnh · Tên nguồn · Địa chỉ nguồn · Tệp đính kèm · Nổi bật · Bài liên quan · ${ownPage}`,
    ...[figure, byline, attachment, seo],
  ],
  'api::notice.notice': [
    `Loại · Tiêu đề · Nội dung · Số · Ngày ban hành · Bắt đầu · Kết thúc · Địa điểm · Thành phần · Liên hệ ·
     Tệp đính kèm · Ghim đến · Hết hạn · ${ownPage}`,
    ...[attachment, seo],
  ],
  'api::document.document': [
    `Hệ thống · Số, ký hiệu · Trích yếu · Loại văn bản · Lĩnh vực · Cơ quan ban hành · Ngày ban hành ·
     Ngày hiệu lực · Ngày hết hiệu lực · Người ký · Chức vụ người ký · Tệp văn bản · Toàn văn · Thay thế văn bản ·
     Sửa đổi văn bản · ${ownPage}`,
    ...[attachment, seo],
  ],
  'api::video.video': [
    `Tiêu đề · Tóm tắt · Nguồn video · Mã YouTube · Tệp video · Ảnh bìa · Thời lượng (giây) · Ngày ghi hình ·
     Phụ đề · Lời của video · Chuyên đề · ${ownPage}`,
    ...[figure, seo],
  ],
  'api::schedule.schedule': [
    `Ngày · Buổi · Bắt đầu · Kết thúc · Nội dung · Chủ trì · Thành phần · Địa điểm · Đơn vị chuẩn bị · Đơn vị ·
     Ghi chú · Phạm vi · Thay đổi · Lý do thay đổi · ${timing}`,
  ],
  'api::category.category': [
    'Tên chuyên mục · Đường dẫn · Mô tả · Chuyên mục cha · Thứ tự · Câu khi chưa có bài',
  ],
  'api::topic.topic': ['Tên chuyên đề · Đường dẫn · Lời giới thiệu · Ảnh đầu trang', figure],
  'api::album.album': [
    `Tên bộ ảnh · Ngày chụp · Địa điểm · Giới thiệu · Ảnh đại diện · ${ownPage}`,
    ...[figure, seo],
  ],
  'api::photo.photo': ['Bộ ảnh · Ảnh · Thứ tự', figure],
  'api::document-type.document-type': ['Tên loại văn bản · Đường dẫn · Chữ viết tắt · Thứ tự'],
  'api::issuing-body.issuing-body': ['Tên cơ quan · Đường dẫn · Tên viết tắt · Thứ tự'],
  'api::subject.subject': ['Tên lĩnh vực · Đường dẫn'],
  'api::unit.unit': ['Tên đơn vị · Đường dẫn · Thứ tự'],
  'api::page.page': [`Tiêu đề · Nội dung · Trang cha · Thứ tự · ${ownPage}`, seo],
  'api::menu-item.menu-item': ['Chữ trên menu · Địa chỉ · Trang · Mục cha · Thứ tự'],
  'api::banner.banner': ['Loại · Nội dung · Bấm vào thì tới · Ảnh nền · Hiện từ · Hiện đến'],
  'api::slide.slide': ['Ảnh · Bấm vào thì tới · Thứ tự', figure],
  'api::site-link.site-link': ['Tên liên kết · Địa chỉ · Biểu trưng · Nhóm · Thứ tự'],
  'api::redirect.redirect': ['Đường dẫn cũ · Loại · Đường dẫn mới · Lý do · Thời điểm'],
};

/** There is one of each, and it is always open. */
export const singleForms: Readonly<Record<string, Form>> = {
  'api::site-setting.site-setting': [
    `Tên cổng · Tên ngắn · Cơ quan chủ quản · Địa chỉ · Điện thoại · Thư điện tử · Chịu trách nhiệm nội dung ·
     Giấy phép · Biểu trưng · Lượt truy cập ban đầu · Ngày tính lượt ban đầu`,
  ],
  'api::editors-note.editors-note': ['Tiêu đề · Nội dung · Ký tên'],
};

/** @returns single labels, sorted */
export const toLabels = (...lists: readonly string[]): string[] =>
  lists.flatMap((list) => list.split('·').map((label) => label.trim())).sort();
