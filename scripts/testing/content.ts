import type { AdminClient } from './admin-client.ts';

export const article = 'api::article.article';
export const category = 'api::category.category';
export const siteSetting = 'api::site-setting.site-setting';

/** @returns the documentId of a category made for a test */
export function createCategory(admin: AdminClient, name: string): Promise<string> {
  return admin.create(category, { name, emptyText: `Chưa có bài viết trong ${name}.`, order: 1 });
}

/** @returns the documentId of a draft with everything that publishing asks for */
export function createArticle(
  admin: AdminClient,
  categoryId: string,
  title: string,
  fields: Record<string, unknown> = {},
): Promise<string> {
  return admin.create(article, {
    title,
    summary: `Tóm tắt: ${title}`,
    body: `<p>Nội dung: ${title}</p>`,
    category: { connect: [{ documentId: categoryId }] },
    ...fields,
  });
}
