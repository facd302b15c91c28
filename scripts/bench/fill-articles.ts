import Database from 'better-sqlite3';

const perTransaction = 5000;
const minuteMs = 60_000;
const firstPostedMs = Date.UTC(2016, 0, 4, 1);

const sentences = [
  'Nhà trường tổ chức hội nghị đánh giá kết quả thực hiện nhiệm vụ năm học và bàn giải pháp cho thời gian tới.',
  'Các đại biểu thảo luận về việc gắn lý luận với thực tiễn cơ sở, nhất là ở các xã vùng cao và ven biển.',
  'Học viên được hướng dẫn viết thu hoạch, lập kế hoạch hành động và báo cáo kết quả sau ba tháng.',
  'Ban Giám hiệu yêu cầu các khoa, phòng rà soát chương trình, bổ sung tình huống thật vào bài giảng.',
  'Đoàn đã trao đổi với lãnh đạo địa phương về cách làm dân vận khéo trong xây dựng nông thôn mới.',
];

/** A body of the length that real articles have, about 3 KB of text in 7 KB with markup and UTF-8. */
function makeBody(number: number): string {
  const paragraph = (index: number): string =>
    `<p>${Array.from({ length: 5 }, (_, offset) => sentences[(number + index + offset) % sentences.length]).join(' ')}</p>`;
  const rows = Array.from(
    { length: 4 },
    (_, row) => `<tr><td>Lớp ${String(row + 1)}</td><td>${String(40 + row)}</td></tr>`,
  );
  return [
    paragraph(0),
    '<h2>Kết quả</h2>',
    paragraph(1),
    paragraph(2),
    `<table><tbody>${rows.join('')}</tbody></table>`,
    '<h2>Phương hướng</h2>',
    paragraph(3),
    paragraph(4),
    `<ul><li>${sentences[number % sentences.length] ?? ''}</li><li>${sentences[(number + 1) % sentences.length] ?? ''}</li></ul>`,
    paragraph(5),
  ].join('\n');
}

/**
 * Writes published articles straight into the database of a stopped CMS, draft and published version each, one an hour
 * from 2016 on. No rule runs and no journal row is written: what reads them must sync from nothing.
 *
 * @param databaseFile SQLite file of a CMS that has started once
 * @param count how many
 * @param categoryIds database ids of categories, used in turn
 */
export function fillArticles(databaseFile: string, count: number, categoryIds: readonly number[]): void {
  const database = new Database(databaseFile);
  const article = database.prepare(
    `INSERT INTO articles (document_id, title, summary, body, posted_at, featured, slug, path_date, revision, search_text,
       created_at, updated_at, published_at)
     VALUES (@documentId, @title, @summary, @body, @at, 0, @slug, @at, 1, @searchText, @at, @at, @publishedAt)`,
  );
  const category = database.prepare(
    'INSERT INTO articles_category_lnk (article_id, category_id) VALUES (?, ?)',
  );
  const byline = database.prepare('INSERT INTO components_article_bylines (name) VALUES (?)');
  const component = database.prepare(
    `INSERT INTO articles_cmps (entity_id, cmp_id, component_type, field, "order") VALUES (?, ?, 'article.byline', 'authors', 1)`,
  );
  const insert = database.transaction((from: number, to: number) => {
    for (let number = from; number < to; number += 1) {
      const at = firstPostedMs + number * 52 * minuteMs;
      const row = {
        documentId: `bench${String(number).padStart(19, '0')}`,
        title: `Bài viết số ${String(number)} về công tác đào tạo, bồi dưỡng cán bộ`,
        summary: sentences[number % sentences.length],
        body: makeBody(number),
        at,
        slug: `bai-viet-so-${String(number)}`,
        searchText: `bai viet so ${String(number)} ve cong tac dao tao, boi duong can bo`,
      };
      for (const publishedAt of [null, at]) {
        const { lastInsertRowid } = article.run({ ...row, publishedAt });
        category.run(lastInsertRowid, categoryIds[number % categoryIds.length]);
        component.run(lastInsertRowid, byline.run('Hoàng Văn Linh').lastInsertRowid);
      }
    }
  });
  for (let from = 0; from < count; from += perTransaction)
    insert(from, Math.min(count, from + perTransaction));
  database.exec('ANALYZE');
  database.close();
}
