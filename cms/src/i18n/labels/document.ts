import type { ModelWords } from './field-words.ts';
import { liveSlug, order, ownPage } from './shared.ts';

export const document: ModelWords = {
  system: { label: 'Hệ thống', description: 'Quyết định cách viết số, ký hiệu' },
  number: {
    label: 'Số, ký hiệu',
    description: 'Văn bản Đảng: 05-CT/TW; văn bản Nhà nước: 42/2022/NĐ-CP, 15/QĐ-UBND',
    placeholder: '05-CT/TW',
  },
  abstract: { label: 'Trích yếu' },
  documentType: { label: 'Loại văn bản' },
  subjects: { label: 'Lĩnh vực' },
  issuingBody: { label: 'Cơ quan ban hành' },
  issuedAt: { label: 'Ngày ban hành' },
  effectiveFrom: { label: 'Ngày hiệu lực' },
  effectiveTo: { label: 'Ngày hết hiệu lực' },
  signer: { label: 'Người ký' },
  signerPosition: { label: 'Chức vụ người ký' },
  files: { label: 'Tệp văn bản', description: 'Ít nhất một tệp; bản chính trước, phụ lục sau' },
  body: { label: 'Toàn văn' },
  replaces: { label: 'Thay thế văn bản', description: 'Các văn bản bị văn bản này thay thế' },
  amends: { label: 'Sửa đổi văn bản', description: 'Các văn bản được văn bản này sửa đổi, bổ sung' },
  ...ownPage,
};

export const documentType: ModelWords = {
  name: { label: 'Tên loại văn bản', placeholder: 'Nghị quyết' },
  ...liveSlug,
  code: { label: 'Chữ viết tắt', placeholder: 'NQ' },
  ...order,
};

export const issuingBody: ModelWords = {
  name: { label: 'Tên cơ quan' },
  ...liveSlug,
  abbreviation: { label: 'Tên viết tắt', placeholder: 'UBND' },
  ...order,
};

export const subject: ModelWords = { name: { label: 'Tên lĩnh vực' }, ...liveSlug };
