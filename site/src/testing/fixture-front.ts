import type { Entries } from '../replica/entries.ts';

const barePage = {
  title: 'Giới thiệu chung',
  body: '<p>Trường được thành lập trên cơ sở hợp nhất các trường đào tạo cán bộ của tỉnh.</p>',
  parent: null,
  order: 1,
  slug: 'gioi-thieu-chung',
  pathDate: '2026-01-02T00:00:00.000Z',
  publishedAt: '2026-01-02T00:00:00.000Z',
  revision: 1,
  seo: null,
} satisfies Entries['page'];

export const pages: Record<string, Entries['page']> = {
  'pag-top': barePage,
  'pag-child': {
    ...barePage,
    title: 'Cơ cấu tổ chức',
    body: '<h2>Ban Giám hiệu</h2><p>Hiệu trưởng và các Phó Hiệu trưởng.</p><h2>Các khoa, phòng</h2><ul><li>Khoa Xây dựng Đảng;</li><li>Phòng Tổ chức, hành chính.</li></ul>',
    parent: 'pag-top',
    slug: 'co-cau-to-chuc',
  },
  'pag-grandchild': {
    ...barePage,
    title: 'Khoa Xây dựng Đảng',
    parent: 'pag-child',
    slug: 'khoa-xay-dung-dang',
  },
  'pag-orphan': {
    ...barePage,
    title: 'Tuyên bố về khả năng tiếp cận',
    parent: 'pag-not-published',
    order: 9,
    slug: 'kha-nang-tiep-can',
  },
};

const bareItem = { label: '', url: null, page: null, parent: null, order: 0 } satisfies Entries['menuItem'];

export const menuItems: Record<string, Entries['menuItem']> = {
  'men-about': { ...bareItem, label: 'Giới thiệu', url: '/gioi-thieu/', order: 1 },
  'men-about-1': { ...bareItem, label: 'Giới thiệu chung', page: 'pag-top', parent: 'men-about', order: 1 },
  'men-about-2': { ...bareItem, label: 'Cơ cấu tổ chức', page: 'pag-child', parent: 'men-about', order: 2 },
  'men-news': { ...bareItem, label: 'Tin tức', url: '/tin-tuc/', order: 2 },
  'men-activities': { ...bareItem, label: 'Hoạt động', order: 3 },
  'men-act-1': {
    ...bareItem,
    label: 'Đào tạo, bồi dưỡng',
    url: '/chuyen-muc/dao-tao-boi-duong/',
    parent: 'men-activities',
    order: 1,
  },
  'men-act-2': {
    ...bareItem,
    label: 'Nghiên cứu khoa học',
    url: '/chuyen-muc/nghien-cuu-khoa-hoc/',
    parent: 'men-activities',
    order: 2,
  },
  'men-notices': { ...bareItem, label: 'Thông báo', url: '/thong-bao/', order: 4 },
  'men-documents': { ...bareItem, label: 'Văn bản', url: '/van-ban/', order: 5 },
  'men-schedule': { ...bareItem, label: 'Lịch công tác', url: '/lich-cong-tac/', order: 6 },
  'men-elsewhere': { ...bareItem, label: 'Thư điện tử công vụ', url: 'https://mail.example.org/', order: 7 },
  'men-nowhere': { ...bareItem, label: 'Mục chưa có gì', page: 'pag-not-published', order: 8 },
};

const bareBanner = {
  kind: 'celebration' as const,
  text: 'Chào mừng kỷ niệm 44 năm Ngày Nhà giáo Việt Nam 20/11',
  url: null,
  image: null,
  from: '2026-11-15T17:00:00.000Z',
  to: '2026-11-21T17:00:00.000Z',
  publishedAt: '2026-11-15T01:00:00.000Z',
  revision: 1,
} satisfies Entries['banner'];

export const banners: Record<string, Entries['banner']> = {
  'ban-now': bareBanner,
  'ban-urgent': {
    ...bareBanner,
    kind: 'urgent',
    text: 'Học viên các lớp được nghỉ học từ chiều 19/11 để phòng, chống bão số 12',
    url: '/thong-bao/',
  },
  'ban-promotion': {
    ...bareBanner,
    kind: 'promotion',
    text: 'Đăng ký dự thi tìm hiểu lịch sử nhà trường',
    url: 'https://example.org/thi',
    image: 'media-hall',
  },
  'ban-later': {
    ...bareBanner,
    text: 'Chúc mừng năm mới',
    from: '2026-12-31T17:00:00.000Z',
    to: '2027-01-02T17:00:00.000Z',
  },
  'ban-over': {
    ...bareBanner,
    text: 'Mừng Quốc khánh',
    from: '2026-08-31T17:00:00.000Z',
    to: '2026-09-03T17:00:00.000Z',
  },
};

export const slides: Record<string, Entries['slide']> = {
  'sli-1': {
    figure: {
      image: 'media-hall',
      alt: 'Đại biểu dự hội nghị',
      caption: 'Hội nghị tổng kết năm học.',
      credit: 'Đức Ưởng',
    },
    url: '/thu-vien-anh/hoi-thao/',
    order: 1,
  },
  'sli-2': {
    figure: { image: 'media-portrait', alt: 'Học viên phát biểu', caption: null, credit: null },
    url: null,
    order: 2,
  },
  'sli-lost': { figure: null, url: null, order: 3 },
};

export const siteLinks: Record<string, Entries['siteLink']> = {
  'lin-1': { title: 'Báo Sông Lam', url: 'https://example.org/bao', logo: null, group: 'Báo chí', order: 1 },
  'lin-2': {
    title: 'Tạp chí Lý luận',
    url: 'https://example.org/tap-chi',
    logo: 'media-logo',
    group: 'Báo chí',
    order: 3,
  },
  'lin-3': {
    title: 'Cổng dịch vụ công',
    url: 'https://example.org/dvc',
    logo: null,
    group: 'Cơ quan',
    order: 2,
  },
  'lin-4': {
    title: 'Thư viện số',
    url: 'https://example.org/thu-vien',
    logo: 'media-missing',
    group: null,
    order: 4,
  },
};

export const editorsNotes: Record<string, Entries['editorsNote']> = {
  'note-1': {
    title: 'Cùng xây dựng một cổng thông tin gần dân',
    body: '<p>Ban biên tập mong nhận được tin, bài và góp ý của cán bộ, giảng viên, học viên và bạn đọc.</p><p>Trân trọng cảm ơn.</p>',
    signedBy: 'Ban biên tập',
    publishedAt: '2026-11-01T00:00:00.000Z',
    revision: 1,
  },
};
