import type { Entries } from '../replica/entries.ts';

type Article = Entries['article'];

/** An article with nothing but what every article has. */
export const bareArticle = {
  title: 'Khai giảng lớp Trung cấp lý luận chính trị khóa 27',
  kicker: null,
  summary: 'Sáng nay, nhà trường khai giảng lớp Trung cấp lý luận chính trị hệ tập trung cho 68 học viên.',
  body: '<p>Dự lễ khai giảng có đại diện các phòng, khoa và toàn thể học viên của lớp.</p>',
  cover: null,
  category: 'cat-training',
  postedAt: '2026-11-02T01:30:00.000Z',
  eventDate: null,
  authors: [],
  textCredit: null,
  photoCredit: null,
  sourceName: null,
  sourceUrl: null,
  attachments: [],
  featured: false,
  related: [],
  topics: [],
  slug: 'khai-giang-lop-trung-cap-khoa-27',
  pathDate: '2026-11-02T01:30:00.000Z',
  publishedAt: '2026-11-02T01:30:00.000Z',
  revision: 1,
  seo: null,
} satisfies Article;

const wideTable = `<table class="numbers"><caption>Kết quả học tập theo lớp, năm học 2025–2026</caption><thead><tr>${[
  'Lớp',
  'Sĩ số',
  'Xuất sắc',
  'Giỏi',
  'Khá',
  'Trung bình',
  'Bảo lưu',
  'Tỷ lệ tốt nghiệp',
]
  .map((name) => `<th scope="col">${name}</th>`)
  .join('')}</tr></thead><tbody>${[24, 25, 26]
  .map(
    (course) =>
      `<tr>${[`Khóa ${String(course)} hệ không tập trung huyện miền núi`, 68, 4, 21, 38, 4, 1, '98,5 %']
        .map((cell) => `<td>${String(cell)}</td>`)
        .join('')}</tr>`,
  )
  .join('')}</tbody></table>`;

/** Everything an article can have, at its longest and ugliest. */
export const fullArticle = {
  ...bareArticle,
  title:
    'Hội thảo khoa học cấp tỉnh “Nâng cao chất lượng đào tạo, bồi dưỡng cán bộ, công chức, viên chức đáp ứng yêu cầu ' +
    'chuyển đổi số và xây dựng chính quyền địa phương hai cấp trong giai đoạn mới – những vấn đề lý luận và thực tiễn”',
  kicker: 'Nghiên cứu khoa học',
  summary:
    'Hơn 120 đại biểu thảo luận về những yêu cầu mới đối với công tác đào tạo, bồi dưỡng; nhiều tham luận đề xuất đổi ' +
    'mới chương trình, gắn lý luận với thực tiễn cơ sở và ứng dụng công nghệ trong giảng dạy.',
  body: [
    '<p>Phát biểu khai mạc, lãnh đạo nhà trường nhấn mạnh: “<strong>Chất lượng</strong> đào tạo là danh dự của nhà trường”, đồng thời đề nghị các đại biểu <em>thẳng thắn</em> nêu những điểm nghẽn. Xem thêm <a href="https://example.org/tai-lieu">tài liệu hội thảo</a>.</p>',
    '<h2>Ba nhóm vấn đề được tập trung thảo luận</h2>',
    '<ol><li>Đổi mới nội dung, chương trình theo hướng tinh gọn, thiết thực.</li><li>Nâng cao năng lực đội ngũ giảng viên:<ul><li>đi thực tế ở cơ sở;</li><li>bồi dưỡng phương pháp giảng dạy tích cực.</li></ul></li><li>Chuyển đổi số trong quản lý, giảng dạy.</li></ol>',
    '<figure><img data-media="media-hall" alt="Quang cảnh hội trường với các đại biểu đang theo dõi tham luận"><figcaption>Quang cảnh hội thảo. Ảnh: Ban biên tập</figcaption></figure>',
    '<h3>Số liệu</h3>',
    wideTable,
    '<h2> </h2>',
    '<p>Hội thảo thực hiện Quyết định số 2252-QĐ/TCT ngày 02/11/2026, Chỉ thị 05-CT/TW và Quyết định số 15/QĐ-UBND ngày 15 tháng 6 năm 2024; đạt 3/4 chỉ tiêu năm 2025-2026 của 15/QĐ-UBND và 99-NQ/TW.</p>',
    '<blockquote><p>Giảng viên không chỉ nói đúng mà còn phải nói trúng điều cơ sở đang cần.</p></blockquote>',
    '<p class="text-right"><strong>BAN TỔ CHỨC</strong></p>',
    '<p>Địa chỉ rất dài: https://example.org/mot-duong-dan-rat-dai-khong-co-dau-cach/van-ban/2026/11/hoi-thao-khoa-hoc-cap-tinh-nang-cao-chat-luong</p>',
  ].join('\n'),
  cover: {
    image: 'media-hall',
    alt: 'Các đại biểu ngồi kín hội trường, trên sân khấu có phông nền đỏ',
    caption: 'Các đại biểu dự hội thảo tại hội trường lớn của nhà trường.',
    credit: 'Phòng Quản lý đào tạo và nghiên cứu khoa học',
  },
  category: 'cat-research',
  postedAt: '2026-11-20T09:05:00.000Z',
  pathDate: '2026-11-20T09:05:00.000Z',
  eventDate: '2026-11-19',
  authors: Array.from({ length: 12 }, (_, index) => ({
    name: ['Nguyễn Thị Hồng Ngữ', 'Trần Đức Ưởng', 'Lê Quỳnh Ngẫu', 'Phạm Hữu Ỷ'][index % 4] ?? '',
    honorific: index % 3 === 0 ? 'ThS' : null,
    position: index % 2 === 0 ? 'Giảng viên chính' : null,
    unit: index % 4 === 0 ? 'Khoa Xây dựng Đảng' : null,
  })),
  textCredit: 'Hồng Ngữ',
  photoCredit: 'Đức Ưởng',
  sourceName: 'Bản tin nội bộ số 11',
  sourceUrl: 'https://example.org/ban-tin/11',
  attachments: [
    { file: 'media-pdf', title: 'Kỷ yếu hội thảo', role: 'main' },
    { file: 'media-pdf', title: 'Chương trình chi tiết <nháp> & danh sách đại biểu', role: 'annex' },
    { file: 'media-missing', title: 'Tệp đã bị xóa', role: null },
  ],
  featured: true,
  related: ['art-bare', 'art-not-published'],
  topics: ['top-ideology', 'top-not-published'],
  slug: 'hoi-thao-khoa-hoc-cap-tinh',
  seo: {
    metaTitle: 'Hội thảo khoa học cấp tỉnh',
    metaDescription: 'Tóm tắt hội thảo.',
    shareImage: 'media-portrait',
  },
} satisfies Article;

const titles = [
  'Đoàn công tác khảo sát mô hình dân vận khéo tại các xã vùng cao',
  'Bồi dưỡng kỹ năng lãnh đạo, quản lý cho trưởng, phó phòng cấp huyện',
  'Ngày hội văn hóa, thể thao chào mừng Ngày Nhà giáo Việt Nam',
  'Hướng dẫn viết tiểu luận cuối khóa',
  'Chi bộ Khoa Nhà nước và pháp luật sinh hoạt chuyên đề quý IV về học tập, làm theo tấm gương giản dị, gần dân, sát dân',
] as const;

/**
 * Normal articles, one a day backwards from a day in November 2026: with and without picture and kicker.
 *
 * @param count how many
 */
export const listArticles = (count: number): Article[] =>
  Array.from({ length: count }, (_, index) => {
    const postedAt = new Date(Date.UTC(2026, 10, 18, 17 + (index % 7)) - index * 86_400_000).toISOString();
    return {
      ...bareArticle,
      title: `${titles[index % titles.length] ?? ''} (${String(index + 1)})`,
      kicker: index % 4 === 0 ? 'Đời sống nhà trường' : null,
      slug: `bai-so-${String(index + 1)}`,
      category: index % 3 === 0 ? 'cat-life' : 'cat-training',
      topics: index % 10 === 9 ? ['top-ideology'] : [],
      cover:
        index % 3 === 2
          ? null
          : {
              image: index % 2 ? 'media-hall' : 'media-portrait',
              alt: 'Học viên trong giờ thảo luận',
              caption: null,
              credit: null,
            },
      postedAt,
      pathDate: postedAt,
      publishedAt: postedAt,
    };
  });
