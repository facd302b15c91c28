import type { ModelWords } from './field-words.ts';
import { ownPage } from './shared.ts';

export const video: ModelWords = {
  title: { label: 'Tiêu đề' },
  summary: { label: 'Tóm tắt' },
  source: { label: 'Nguồn video' },
  youtubeId: {
    label: 'Mã YouTube',
    description: 'Phần sau “v=” của địa chỉ; chỉ khi nguồn là YouTube',
    placeholder: 'dQw4w9WgXcQ',
  },
  file: { label: 'Tệp video', description: 'mp4 hoặc webm; chỉ khi nguồn là tệp tải lên' },
  poster: { label: 'Ảnh bìa' },
  durationSeconds: { label: 'Thời lượng (giây)' },
  recordedAt: { label: 'Ngày ghi hình' },
  captions: { label: 'Phụ đề', description: 'Tệp vtt, cho người không nghe được' },
  transcript: { label: 'Lời của video', description: 'Toàn bộ lời nói, để đọc và để tìm kiếm' },
  topics: { label: 'Chuyên đề' },
  ...ownPage,
};
