import type { ModelWords } from './field-words.ts';
import { liveSlug, order } from './shared.ts';

export const category: ModelWords = {
  name: { label: 'Tên chuyên mục' },
  ...liveSlug,
  description: { label: 'Mô tả' },
  parent: { label: 'Chuyên mục cha' },
  ...order,
  emptyText: { label: 'Câu khi chưa có bài', placeholder: 'Chuyên mục đang được cập nhật.' },
};

export const topic: ModelWords = {
  name: { label: 'Tên chuyên đề' },
  ...liveSlug,
  intro: { label: 'Lời giới thiệu' },
  banner: { label: 'Ảnh đầu trang' },
};
