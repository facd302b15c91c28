import type { Entries } from '../replica/entries.ts';

type Document = Entries['document'];

export const documentTypes: Record<string, Entries['documentType']> = {
  'type-decision': { name: 'Quyết định', slug: 'quyet-dinh', code: 'QĐ', order: 1 },
  'type-directive': { name: 'Chỉ thị', slug: 'chi-thi', code: 'CT', order: 2 },
  'type-plan': { name: 'Kế hoạch', slug: 'ke-hoach', code: 'KH', order: 3 },
  'type-unused': { name: 'Thông tri', slug: 'thong-tri', code: null, order: 4 },
};

export const issuingBodies: Record<string, Entries['issuingBody']> = {
  'body-school': {
    name: 'Trường Chính trị tỉnh Sông Lam',
    slug: 'truong-chinh-tri',
    abbreviation: 'TCT',
    order: 1,
  },
  'body-province': {
    name: 'Ủy ban nhân dân tỉnh Sông Lam',
    slug: 'ubnd-tinh',
    abbreviation: 'UBND',
    order: 2,
  },
  'body-union': { name: 'Công đoàn Trường', slug: 'cong-doan', abbreviation: null, order: 3 },
};

export const subjects: Record<string, Entries['subject']> = {
  'sub-training': { name: 'Đào tạo, bồi dưỡng', slug: 'dao-tao' },
  'sub-staff': { name: 'Tổ chức, cán bộ', slug: 'to-chuc-can-bo' },
};

const bareDocument = {
  system: 'state',
  number: '15/QĐ-UBND',
  abstract: 'Về việc phê duyệt kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2026',
  documentType: 'type-decision',
  subjects: [],
  issuingBody: 'body-province',
  issuedAt: '2026-03-04',
  effectiveFrom: null,
  effectiveTo: null,
  signer: null,
  signerPosition: null,
  files: [{ file: 'media-pdf', title: 'Quyết định 15/QĐ-UBND', role: 'main' }],
  body: null,
  replaces: [],
  amends: [],
  slug: 'phe-duyet-ke-hoach-dao-tao',
  pathDate: '2026-03-03T17:00:00.000Z',
  publishedAt: '2026-03-04T02:00:00.000Z',
  revision: 1,
  seo: null,
} satisfies Document;

const longAbstract = Array.from(
  { length: 9 },
  (_, index) =>
    `${String(index + 1)}) quy định về tiêu chuẩn, điều kiện, quy trình cử cán bộ đi học, trách nhiệm của cơ quan cử học viên;`,
).join(' ');

/** Every status, system and relation; the longest abstract, no number, a missing file. */
export const documents: Record<string, Document> = {
  'doc-bare': bareDocument,
  'doc-full': {
    ...bareDocument,
    system: 'party',
    number: '2252-QĐ/TCT',
    abstract:
      'Ban hành Quy chế quản lý đào tạo, bồi dưỡng của Trường Chính trị tỉnh Sông Lam áp dụng cho các lớp tập trung, không ' +
      'tập trung và các lớp bồi dưỡng theo chức danh',
    subjects: ['sub-training', 'sub-staff', 'sub-not-published'],
    issuingBody: 'body-school',
    issuedAt: '2026-11-02',
    effectiveFrom: '2026-11-10',
    effectiveTo: '2030-12-31',
    signer: 'Nguyễn Văn Hữu',
    signerPosition: 'Phó Hiệu trưởng phụ trách',
    files: [
      { file: 'media-pdf', title: 'Quy chế quản lý đào tạo, bồi dưỡng', role: 'main' },
      { file: 'media-doc', title: 'Phụ lục I. Biểu mẫu', role: 'annex' },
      { file: 'media-missing', title: 'Tệp đã bị xóa', role: 'annex' },
    ],
    body: '<h2>Điều 1. Phạm vi</h2><p>Quy chế này quy định việc quản lý đào tạo, bồi dưỡng.</p><h2>Điều 2. Hiệu lực</h2><p>Quy chế có hiệu lực từ ngày 10/11/2026.</p>',
    replaces: ['doc-replaced', 'doc-not-published'],
    amends: ['doc-bare'],
    slug: 'quy-che-quan-ly-dao-tao',
    pathDate: '2026-11-01T17:00:00.000Z',
  },
  'doc-replaced': {
    ...bareDocument,
    number: '101-QĐ/TCT',
    system: 'party',
    abstract: 'Ban hành Quy chế đào tạo (cũ)',
    issuingBody: 'body-school',
    issuedAt: '2019-05-06',
    pathDate: '2026-01-05T17:00:00.000Z',
    slug: 'quy-che-dao-tao-cu',
  },
  'doc-not-yet': {
    ...bareDocument,
    number: '05-CT/TW',
    system: 'party',
    documentType: 'type-directive',
    abstract: `Về một số nhiệm vụ trọng tâm: ${longAbstract}`,
    issuedAt: '2026-11-16',
    effectiveFrom: '2027-01-01',
    slug: 'mot-so-nhiem-vu-trong-tam',
    pathDate: '2026-11-15T17:00:00.000Z',
  },
  'doc-expired': {
    ...bareDocument,
    system: 'organization',
    number: null,
    documentType: 'type-plan',
    issuingBody: 'body-union',
    abstract: 'Tổ chức hội thao chào mừng Đại hội Công đoàn',
    issuedAt: '2026-02-01',
    effectiveTo: '2026-06-01',
    files: [{ file: 'media-missing', title: 'Tệp đã bị xóa', role: null }],
    slug: 'hoi-thao-cong-doan',
    pathDate: '2026-01-31T17:00:00.000Z',
  },
  'doc-loose': {
    ...bareDocument,
    number: '7/KH-TCT',
    documentType: 'type-not-published',
    issuingBody: 'body-not-published',
    abstract: 'Kế hoạch có loại văn bản và cơ quan chưa được đăng',
    slug: 'ke-hoach-lac-loai',
    pathDate: '2026-04-01T17:00:00.000Z',
  },
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index): [string, Document] => [
      `doc-old-${String(index)}`,
      {
        ...bareDocument,
        number: `${String(index + 1)}/QĐ-UBND`,
        abstract: `Về việc giao chỉ tiêu đào tạo đợt ${String(index + 1)} năm 2024`,
        subjects: index % 2 === 0 ? ['sub-training'] : [],
        issuedAt: `2024-06-${String(index + 1).padStart(2, '0')}`,
        slug: `giao-chi-tieu-dot-${String(index + 1)}`,
        pathDate: `2024-06-${String(index + 1).padStart(2, '0')}T02:00:00.000Z`,
      },
    ]),
  ),
};
