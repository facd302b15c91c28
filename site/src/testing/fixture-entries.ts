import type { Entries } from '../replica/entries.ts';

export const categories: Record<string, Entries['category']> = {
  'cat-training': {
    name: 'Đào tạo, bồi dưỡng',
    slug: 'dao-tao-boi-duong',
    description: 'Tuyển sinh, khai giảng, bế giảng và hoạt động dạy học của nhà trường.',
    parent: null,
    order: 1,
    emptyText: 'Chưa có tin đào tạo, bồi dưỡng.',
  },
  'cat-research': {
    name: 'Nghiên cứu khoa học',
    slug: 'nghien-cuu-khoa-hoc',
    description: null,
    parent: null,
    order: 2,
    emptyText: 'Chưa có tin nghiên cứu.',
  },
  'cat-life': {
    name: 'Đời sống nhà trường',
    slug: 'doi-song-nha-truong',
    description: null,
    parent: null,
    order: 3,
    emptyText: 'Chưa có tin.',
  },
  'cat-empty': {
    name: 'Xây dựng Đảng và hệ thống chính trị ở cơ sở',
    slug: 'xay-dung-dang',
    description: null,
    parent: null,
    order: 4,
    emptyText: 'Chuyên mục sẽ có bài trong thời gian tới.',
  },
  'cat-child': {
    name: 'Lớp ngắn hạn',
    slug: 'lop-ngan-han',
    description: null,
    parent: 'cat-training',
    order: 1,
    emptyText: 'Chưa có lớp nào.',
  },
};

const picture = (name: string, width: number, height: number): Entries['media'] => ({
  name: `${name}.jpg`,
  mime: 'image/jpeg',
  width,
  height,
  alternativeText: null,
  caption: null,
  source: name.padEnd(64, '0'),
  variants: [480, 960, 1600]
    .filter((one) => one <= width)
    .map((one) => ({
      width: one,
      height: Math.round((one * height) / width),
      file: `${name.padEnd(16, '0')}-w${String(one)}.webp`,
    })),
  file: null,
  size: 1_834_000,
  pages: null,
});

const file = (hash: string, name: string, mime: string): Entries['media'] => ({
  ...picture(hash, 0, 0),
  name,
  mime,
  width: null,
  height: null,
  file: `${hash.padEnd(16, '0')}.${name.split('.').at(-1) ?? ''}`,
  size: 48_300,
});

export const media: Record<string, Entries['media']> = {
  'media-hall': picture('aa11', 1920, 1280),
  'media-portrait': picture('bb22', 960, 1280),
  'media-logo': picture('cc33', 480, 480),
  'media-pdf': {
    ...picture('dd44', 0, 0),
    name: 'ky-yeu.pdf',
    mime: 'application/pdf',
    width: null,
    height: null,
    file: 'dd44000000000000.pdf',
    pages: 12,
  },
  'media-doc': file(
    'ee55',
    'mau-dang-ky.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ),
  'media-video': file('ff66', 'phong-su.mp4', 'video/mp4'),
  'media-captions': file('ab77', 'phong-su.vtt', 'text/vtt'),
};

export const redirects: Record<string, Entries['redirect']> = {
  'red-moved': {
    fromPath: '/tin-tuc/2026/11/ten-cu/',
    kind: 'moved',
    toPath: '/tin-tuc/2026/11/khai-giang-lop-trung-cap-khoa-27/',
    reason: null,
    at: '2026-11-03T02:00:00.000Z',
  },
  'red-category': {
    fromPath: '/chuyen-muc/doi-song/',
    kind: 'moved',
    toPath: '/chuyen-muc/doi-song-nha-truong/',
    reason: null,
    at: '2026-11-03T02:00:00.000Z',
  },
  'red-withdrawn': {
    fromPath: '/tin-tuc/2026/10/bai-da-go/',
    kind: 'withdrawn',
    toPath: null,
    reason: 'Số liệu trong bài chưa được cơ quan có thẩm quyền xác nhận.',
    at: '2026-11-04T03:15:00.000Z',
  },
  'red-withdrawn-silently': {
    fromPath: '/tin-tuc/2026/10/bai-go-khong-ly-do/',
    kind: 'withdrawn',
    toPath: null,
    reason: null,
    at: '2026-11-04T03:15:00.000Z',
  },
  'red-gone': {
    fromPath: '/gioi-thieu/trang-cu/',
    kind: 'gone',
    toPath: null,
    reason: null,
    at: '2026-11-05T03:15:00.000Z',
  },
};

export const siteSetting: Entries['siteSetting'] = {
  name: 'Trường Chính trị tỉnh Sông Lam',
  shortName: null,
  governingBody: 'Tỉnh ủy Sông Lam',
  address: 'Số 1, đường Bến Thủy Thượng, phường Hòa Ngữ, tỉnh Sông Lam',
  phone: '(0200) 000 000',
  email: 'bien-tap@songlam.example',
  responsibleEditor: 'Đồng chí Nguyễn Văn Hữu, Phó Hiệu trưởng',
  licence: 'Số 00/GP-TTĐT do Sở Văn hóa, Thể thao và Du lịch cấp',
  logo: null,
  visitBaselineTotal: null,
  visitBaselineDate: null,
};
