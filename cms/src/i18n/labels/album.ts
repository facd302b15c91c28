import type { ModelWords } from './field-words.ts';
import { linkTarget, order, ownPage } from './shared.ts';

export const album: ModelWords = {
  title: { label: 'Tên bộ ảnh' },
  takenAt: { label: 'Ngày chụp' },
  place: { label: 'Địa điểm' },
  summary: { label: 'Giới thiệu' },
  cover: { label: 'Ảnh đại diện', description: 'Để trống thì dùng ảnh đầu tiên của bộ' },
  ...ownPage,
};

export const photo: ModelWords = {
  album: { label: 'Bộ ảnh' },
  figure: { label: 'Ảnh' },
  ...order,
};

export const slide: ModelWords = {
  figure: { label: 'Ảnh' },
  url: { ...linkTarget, label: 'Bấm vào thì tới' },
  ...order,
};
