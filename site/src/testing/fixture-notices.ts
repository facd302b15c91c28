import type { Entries } from '../replica/entries.ts';

type Notice = Entries['notice'];

const bareNotice = {
  kind: 'announcement',
  title: 'Thông báo nghỉ Tết Dương lịch',
  body: '<p>Nhà trường thông báo lịch nghỉ đến các phòng, khoa và học viên.</p>',
  number: null,
  issuedAt: '2026-11-16T01:00:00.000Z',
  eventStart: null,
  eventEnd: null,
  place: null,
  audience: null,
  contact: null,
  attachments: [],
  pinnedUntil: null,
  expiresAt: '2027-01-04T17:00:00.000Z',
  slug: 'nghi-tet-duong-lich',
  pathDate: '2026-11-16T01:00:00.000Z',
  publishedAt: '2026-11-16T01:00:00.000Z',
  revision: 1,
  seo: null,
} satisfies Notice;

/** Every kind and every state, with everything a notice can have and with nothing. */
export const notices: Record<string, Notice> = {
  'not-bare': bareNotice,
  'not-full': {
    ...bareNotice,
    kind: 'invitation',
    title:
      'Thư mời viết bài và dự Hội thảo khoa học cấp tỉnh “Xây dựng đội ngũ giảng viên trường chính trị chuẩn đáp ứng yêu ' +
      'cầu, nhiệm vụ trong giai đoạn mới: lý luận, thực tiễn và giải pháp”',
    number: '118-TM/TCT',
    eventStart: '2026-11-20T00:30:00.000Z',
    eventEnd: '2026-11-20T09:30:00.000Z',
    place: 'Hội trường lớn, tầng 2 nhà A, Trường Chính trị tỉnh Sông Lam',
    audience: 'Lãnh đạo, giảng viên các trường chính trị\nCán bộ các sở, ngành, địa phương có bài tham luận',
    contact: 'Phòng Quản lý đào tạo và nghiên cứu khoa học\nĐiện thoại: (0200) 000 111',
    attachments: [
      { file: 'media-pdf', title: 'Thư mời có chữ ký số', role: 'main' },
      { file: 'media-doc', title: 'Mẫu đăng ký tham dự', role: 'annex' },
    ],
    pinnedUntil: '2026-11-21T17:00:00.000Z',
    expiresAt: '2026-11-30T17:00:00.000Z',
    slug: 'thu-moi-hoi-thao-khoa-hoc',
  },
  'not-under-way': {
    ...bareNotice,
    kind: 'admission',
    title: 'Tuyển sinh lớp Trung cấp lý luận chính trị hệ không tập trung khóa 28',
    body: '<h2>Đối tượng</h2><p>Cán bộ, công chức, viên chức đang công tác tại các xã, phường.</p><h2>Hồ sơ</h2><ul><li>Quyết định cử đi học;</li><li>Sơ yếu lý lịch.</li></ul>',
    issuedAt: '2026-11-10T01:00:00.000Z',
    pathDate: '2026-11-10T01:00:00.000Z',
    eventStart: '2026-11-17T01:00:00.000Z',
    eventEnd: '2026-12-05T09:00:00.000Z',
    expiresAt: '2026-12-05T09:00:00.000Z',
    slug: 'tuyen-sinh-khoa-28',
  },
  'not-recruitment': {
    ...bareNotice,
    kind: 'recruitment',
    title: 'Tuyển dụng viên chức giảng dạy năm 2026',
    issuedAt: '2026-11-12T01:00:00.000Z',
    pathDate: '2026-11-12T01:00:00.000Z',
    slug: 'tuyen-dung-vien-chuc',
  },
  'not-pin-over': {
    ...bareNotice,
    kind: 'other',
    title: 'Lịch cắt điện để bảo trì trạm biến áp',
    pinnedUntil: '2026-11-18T17:00:00.000Z',
    issuedAt: '2026-11-13T01:00:00.000Z',
    pathDate: '2026-11-13T01:00:00.000Z',
    slug: 'lich-cat-dien',
  },
  'not-past': {
    ...bareNotice,
    kind: 'invitation',
    title: 'Thư mời dự Lễ kỷ niệm Ngày Nhà giáo Việt Nam',
    eventStart: '2026-11-18T01:00:00.000Z',
    expiresAt: '2026-11-18T10:00:00.000Z',
    place: 'Sân trường',
    issuedAt: '2026-11-05T01:00:00.000Z',
    pathDate: '2026-11-05T01:00:00.000Z',
    slug: 'thu-moi-le-ky-niem',
  },
  ...Object.fromEntries(
    Array.from({ length: 33 }, (_, index): [string, Notice] => {
      const issuedAt = new Date(Date.UTC(2025, 11, 28, 2) - index * 86_400_000 * 3).toISOString();
      return [
        `not-old-${String(index)}`,
        {
          ...bareNotice,
          title: `Thông báo kết quả thi học phần số ${String(index + 1)}`,
          issuedAt,
          pathDate: issuedAt,
          expiresAt: new Date(Date.parse(issuedAt) + 86_400_000 * 20).toISOString(),
          slug: `ket-qua-thi-${String(index + 1)}`,
        },
      ];
    }),
  ),
};
