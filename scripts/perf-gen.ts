import { sanitizeHtml, type WireRecord } from '@portal/shared-types';

import { createRandom } from './soak/random.ts';

const words =
  'nhà trường học viên giảng dạy chính trị lý luận thực tiễn cơ sở cán bộ hội nghị tổng kết kế hoạch chuyên đề nghiên cứu khoa học đổi mới chương trình chất lượng đào tạo bồi dưỡng phong trào đoàn kết'.split(
    ' ',
  );

/**
 * Generates published articles of the real shape: 12 paragraphs with marked words, links, headings, a list and a
 * picture, about 7 KB of HTML as the CMS stores it.
 *
 * @param categories documentIds to spread them over
 */
export function* generateArticles(
  count: number,
  categories: readonly string[],
): Generator<WireRecord<'article'>> {
  const { pick } = createRandom(1);
  const sentence = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');
  const bodies = Array.from({ length: 50 }, () => sanitizeHtml(writeBody(sentence)));
  const newest = Date.UTC(2026, 10, 20);
  for (let n = 0; n < count; n++) {
    const at = new Date(newest - n * 3_600_000).toISOString();
    const id = `a${String(n).padStart(8, '0')}`;
    yield {
      documentId: id,
      title: sentence(12),
      kicker: n % 4 === 0 ? sentence(3) : null,
      summary: sentence(45),
      body: `<p>${sentence(20)}</p>\n${pick(bodies)}`,
      cover: { image: 'm1', alt: sentence(8), caption: sentence(12), credit: null },
      category: categories[n % categories.length] ?? '',
      topics: [],
      postedAt: at,
      eventDate: at.slice(0, 10),
      authors: [{ name: sentence(3), honorific: 'ThS', position: null, unit: null }],
      textCredit: null,
      photoCredit: null,
      sourceName: null,
      sourceUrl: null,
      attachments: [],
      featured: n % 50 === 0,
      related: [],
      slug: `bai-so-${String(n)}`,
      legacyUrls: null,
      pathDate: at,
      publishedAt: at,
      revision: 1,
      seo: null,
    };
  }
}

function writeBody(sentence: (length: number) => string): string {
  const paragraph = (): string =>
    `<p>${sentence(40)} <strong>${sentence(4)}</strong> ${sentence(30)} <a href="https://example.org/tin-tuc">${sentence(3)}</a>, <em>${sentence(3)}</em>.</p>`;
  return [
    ...Array.from({ length: 4 }, paragraph),
    `<h2>${sentence(7)}</h2>`,
    ...Array.from({ length: 4 }, paragraph),
    `<figure><img data-media="m1" alt="${sentence(8)}"><figcaption>${sentence(10)}</figcaption></figure>`,
    `<ul><li>${sentence(15)}</li><li>${sentence(15)}</li></ul>`,
    ...Array.from({ length: 3 }, paragraph),
  ].join('\n');
}
