import { sanitizeHtml } from '@portal/shared-types';

import { createRandom, type Random } from '../soak/random.ts';
import type { GeneratedComponent, GeneratedEntry, Targets } from './generated-entry.ts';

const words =
  'nhà trường học viên giảng dạy chính trị lý luận thực tiễn cơ sở cán bộ hội nghị tổng kết kế hoạch chuyên đề nghiên cứu khoa học đổi mới chương trình chất lượng đào tạo bồi dưỡng phong trào đoàn kết'.split(
    ' ',
  );
const newest = Date.UTC(2026, 10, 20);
const day = 24 * 3_600_000;
/** However many entries there are, they lie in so much time, so that a month holds its share. */
const span = 3653 * day;

/**
 * Generates published articles of the real shape: category, topics, cover, authors, now and then an attachment, and 12
 * paragraphs with marked words, links, headings, a list and a picture, 5 to 7 KB of HTML as the CMS stores it.
 */
export function* generateArticles(count: number, targets: Targets): Generator<GeneratedEntry> {
  const random = createRandom(1);
  const sentence = createSentence(random);
  const bodies = Array.from({ length: 50 }, () => sanitizeHtml(writeBody(sentence)));
  for (let n = 0; n < count; n++) {
    const at = newest - Math.floor((n * span) / count);
    const slug = `bai-so-${String(n)}`;
    yield {
      documentId: `a${String(n).padStart(8, '0')}`,
      at,
      columns: {
        ...addressed(slug, at),
        title: sentence(12),
        kicker: n % 4 === 0 ? sentence(3) : null,
        summary: sentence(45),
        body: `<p>${sentence(20)}</p>\n${random.pick(bodies)}`,
        posted_at: at,
        event_date: dateOf(at),
        text_credit: sentence(3),
        featured: n % 50 === 0 ? 1 : 0,
      },
      links: {
        category: [random.pick(targets.categories)],
        topics: takeSome(targets.topics, n % 3, n),
      },
      components: {
        cover: [figure(sentence, random.pick(targets.pictures))],
        authors: Array.from({ length: 1 + (n % 2) }, () => byline(sentence)),
        attachments: n % 10 === 0 ? [attachment(sentence, random.pick(targets.papers))] : [],
      },
    };
  }
}

/** Generates published notices, every other one with a file. */
export function* generateNotices(count: number, targets: Targets): Generator<GeneratedEntry> {
  const random = createRandom(2);
  const sentence = createSentence(random);
  for (let n = 0; n < count; n++) {
    const at = newest - Math.floor((n * span) / count);
    yield {
      documentId: `n${String(n).padStart(8, '0')}`,
      at,
      columns: {
        ...addressed(`thong-bao-so-${String(n)}`, at),
        kind: 'invitation',
        title: sentence(14),
        body: sanitizeHtml(writeParagraphs(sentence, 4)),
        number: `${String(n + 1)}/TB-TCT`,
        issued_at: at,
        event_start: at + 3 * day,
        event_end: at + 4 * day,
        place: sentence(4),
        expires_at: at + 10 * day,
      },
      links: {},
      components: { attachments: n % 2 === 0 ? [attachment(sentence, random.pick(targets.papers))] : [] },
    };
  }
}

/** Generates published documents of the state form, each with its file. */
export function* generateDocuments(count: number, targets: Targets): Generator<GeneratedEntry> {
  const random = createRandom(3);
  const sentence = createSentence(random);
  for (let n = 0; n < count; n++) {
    const at = newest - Math.floor((n * span) / count);
    yield {
      documentId: `d${String(n).padStart(8, '0')}`,
      at,
      columns: {
        ...addressed(`van-ban-so-${String(n)}`, at),
        system: 'state',
        number: `${String(n + 1)}/QĐ-TCT`,
        abstract: sentence(30),
        issued_at: dateOf(at),
        effective_from: dateOf(at + day),
        signer: sentence(3),
        signer_position: sentence(2),
      },
      links: {
        document_type: [random.pick(targets.documentTypes)],
        issuing_body: [random.pick(targets.issuingBodies)],
        subjects: takeSome(targets.subjects, 1, n),
      },
      components: { files: [attachment(sentence, random.pick(targets.papers))] },
    };
  }
}

type Sentence = (length: number) => string;

const createSentence =
  ({ pick }: Random): Sentence =>
  (length) =>
    Array.from({ length }, () => pick(words)).join(' ');

const addressed = (slug: string, at: number) => ({ slug, path_date: at, revision: 1, search_text: slug });

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const takeSome = (ids: readonly number[], count: number, turn: number): number[] =>
  Array.from({ length: count }, (_, n) => ids[(turn + n) % ids.length] ?? 0);

const figure = (sentence: Sentence, file: number): GeneratedComponent => ({
  uid: 'shared.figure',
  columns: { alt: sentence(8), caption: sentence(12) },
  media: { field: 'image', file },
});

const byline = (sentence: Sentence): GeneratedComponent => ({
  uid: 'article.byline',
  columns: { name: sentence(3), honorific: 'ThS', position: sentence(2) },
});

const attachment = (sentence: Sentence, file: number): GeneratedComponent => ({
  uid: 'shared.attachment',
  columns: { title: sentence(6), role: 'main' },
  media: { field: 'file', file },
});

function writeBody(sentence: Sentence): string {
  return [
    writeParagraphs(sentence, 4),
    `<h2>${sentence(7)}</h2>`,
    writeParagraphs(sentence, 4),
    `<figure><img data-media="m1" alt="${sentence(8)}"><figcaption>${sentence(10)}</figcaption></figure>`,
    `<ul><li>${sentence(15)}</li><li>${sentence(15)}</li></ul>`,
    writeParagraphs(sentence, 3),
  ].join('\n');
}

function writeParagraphs(sentence: Sentence, count: number): string {
  const paragraph = (): string =>
    `<p>${sentence(40)} <strong>${sentence(4)}</strong> ${sentence(30)} <a href="https://example.org/tin-tuc">${sentence(3)}</a>, <em>${sentence(3)}</em>.</p>`;
  return Array.from({ length: count }, paragraph).join('\n');
}
