import type { Entries } from '../replica/entries.ts';

export const topics: Record<string, Entries['topic']> = {
  'top-ideology': {
    name: 'Bảo vệ nền tảng tư tưởng của Đảng',
    slug: 'bao-ve-nen-tang-tu-tuong',
    intro: 'Tin, bài và video về công tác bảo vệ nền tảng tư tưởng của Đảng trong tình hình mới.',
    banner: { image: 'media-hall', alt: 'Hội trường ngày khai mạc', caption: null, credit: 'Đức Ưởng' },
  },
  'top-empty': { name: 'Đại hội Đảng bộ các cấp', slug: 'dai-hoi-dang-bo', intro: null, banner: null },
};

const bareVideo = {
  title: 'Toàn cảnh lễ khai giảng khóa 27',
  summary: null,
  source: 'youtube' as const,
  youtubeId: 'dQw4w9WgXcQ',
  file: null,
  poster: { image: 'media-hall', alt: 'Toàn cảnh hội trường', caption: null, credit: null },
  durationSeconds: null,
  recordedAt: null,
  captions: null,
  transcript: null,
  topics: [],
  slug: 'le-khai-giang-khoa-27',
  pathDate: '2026-11-03T02:00:00.000Z',
  publishedAt: '2026-11-03T02:00:00.000Z',
  revision: 1,
  seo: null,
} satisfies Entries['video'];

export const videos: Record<string, Entries['video']> = {
  'vid-bare': bareVideo,
  'vid-full': {
    ...bareVideo,
    title:
      'Phóng sự: Mười năm đổi mới phương pháp giảng dạy lý luận chính trị, đưa thực tiễn cơ sở vào từng trang giáo án',
    summary: 'Phóng sự do nhà trường thực hiện nhân Ngày Nhà giáo Việt Nam.',
    source: 'file',
    youtubeId: null,
    file: 'media-video',
    captions: 'media-captions',
    poster: { image: 'media-hall', alt: 'Giờ học', caption: 'Một giờ học.', credit: 'Ban biên tập' },
    durationSeconds: 754,
    recordedAt: '2026-11-15',
    transcript: 'Người dẫn: Kính thưa quý vị.\nGiảng viên: Chúng tôi bắt đầu từ những câu hỏi của học viên.',
    topics: ['top-ideology'],
    slug: 'phong-su-doi-moi-giang-day',
  },
  'vid-ugly': {
    ...bareVideo,
    title: 'Video mất tệp và mất ảnh',
    source: 'file',
    youtubeId: null,
    file: 'media-missing',
    captions: 'media-missing',
    poster: null,
    durationSeconds: 0,
    topics: ['top-not-published'],
    slug: 'video-mat-tep',
    recordedAt: '2024-02-29',
  },
};

const bareAlbum = {
  title: 'Hội thao chào mừng Ngày Nhà giáo Việt Nam',
  takenAt: '2026-11-14',
  place: 'Sân vận động tỉnh',
  summary: 'Hơn 200 vận động viên thi đấu bảy môn.',
  cover: null,
  slug: 'hoi-thao',
  pathDate: '2026-11-14T09:00:00.000Z',
  publishedAt: '2026-11-14T09:00:00.000Z',
  revision: 1,
  seo: null,
} satisfies Entries['album'];

export const albums: Record<string, Entries['album']> = {
  'alb-full': bareAlbum,
  'alb-empty': {
    ...bareAlbum,
    title: 'Album chưa có ảnh',
    takenAt: null,
    place: null,
    summary: null,
    slug: 'album-chua-co-anh',
    publishedAt: '2025-01-01T09:00:00.000Z',
    pathDate: null,
  },
};

export const photos: Record<string, Entries['photo']> = {
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, index): [string, Entries['photo']] => [
      `pho-${String(index)}`,
      {
        album: 'alb-full',
        figure: {
          image: index % 3 === 0 ? 'media-portrait' : 'media-hall',
          alt: `Vận động viên thi đấu môn thứ ${String(index + 1)}`,
          caption:
            index % 2 === 0
              ? `Trận đấu thứ ${String(index + 1)} giữa Khoa Xây dựng Đảng và Khoa Lý luận cơ sở.`
              : null,
          credit: index % 4 === 0 ? 'Đức Ưởng' : null,
        },
        order: index,
      },
    ]),
  ),
  'pho-lost': { album: 'alb-full', figure: null, order: 99 },
  'pho-draft': {
    album: null,
    figure: { image: 'media-hall', alt: 'Ảnh của album nháp', caption: null, credit: null },
    order: 0,
  },
};
