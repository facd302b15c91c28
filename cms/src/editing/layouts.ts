/** How a form and its list look: rows of [field, width in twelfths], columns, order. */
export interface Layout {
  readonly edit: readonly (readonly (readonly [field: string, size: number])[])[];
  readonly list: readonly string[];
  readonly mainField: string;
  readonly sortBy: string;
  readonly sortOrder: 'ASC' | 'DESC';
}

/** Forms by content type or component; hidden fields do not occur. */
export const layouts: Readonly<Record<string, Layout>> = {
  'api::article.article': {
    edit: [
      [['title', 12]],
      [
        ['kicker', 6],
        ['category', 6],
      ],
      [['summary', 12]],
      [['cover', 12]],
      [['body', 12]],
      [['authors', 12]],
      [
        ['textCredit', 6],
        ['photoCredit', 6],
      ],
      [['attachments', 12]],
      [
        ['related', 6],
        ['featured', 4],
      ],
      [
        ['postedAt', 6],
        ['eventDate', 4],
      ],
      [
        ['publishAt', 6],
        ['unpublishAt', 6],
      ],
      [
        ['sourceName', 6],
        ['sourceUrl', 6],
      ],
      [['slug', 12]],
      [['seo', 12]],
      [['legacyUrls', 12]],
    ],
    list: ['title', 'category', 'postedAt', 'updatedAt'],
    mainField: 'title',
    sortBy: 'postedAt',
    sortOrder: 'DESC',
  },
  'api::category.category': {
    edit: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['description', 12]],
      [
        ['parent', 6],
        ['order', 4],
      ],
      [['emptyText', 12]],
    ],
    list: ['name', 'slug', 'parent', 'order'],
    mainField: 'name',
    sortBy: 'order',
    sortOrder: 'ASC',
  },
  'api::site-setting.site-setting': {
    edit: [
      [
        ['name', 6],
        ['shortName', 6],
      ],
      [
        ['governingBody', 6],
        ['responsibleEditor', 6],
      ],
      [['address', 12]],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [['licence', 12]],
      [['logo', 6]],
      [
        ['visitBaselineTotal', 4],
        ['visitBaselineDate', 4],
      ],
    ],
    list: ['name', 'shortName'],
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
  },
  'api::redirect.redirect': {
    edit: [
      [
        ['fromPath', 6],
        ['toPath', 6],
      ],
      [
        ['kind', 4],
        ['at', 6],
      ],
      [['reason', 12]],
    ],
    list: ['fromPath', 'kind', 'toPath', 'at'],
    mainField: 'fromPath',
    sortBy: 'at',
    sortOrder: 'DESC',
  },
  'shared.figure': {
    edit: [
      [['image', 12]],
      [['alt', 12]],
      [
        ['caption', 8],
        ['credit', 4],
      ],
    ],
    list: [],
    mainField: 'alt',
    sortBy: 'alt',
    sortOrder: 'ASC',
  },
  'shared.attachment': {
    edit: [
      [['file', 12]],
      [
        ['title', 8],
        ['role', 4],
      ],
    ],
    list: [],
    mainField: 'title',
    sortBy: 'title',
    sortOrder: 'ASC',
  },
  'shared.seo': {
    edit: [[['metaTitle', 12]], [['metaDescription', 12]], [['shareImage', 12]]],
    list: [],
    mainField: 'metaTitle',
    sortBy: 'metaTitle',
    sortOrder: 'ASC',
  },
  'article.byline': {
    edit: [
      [
        ['honorific', 3],
        ['name', 9],
      ],
      [
        ['position', 6],
        ['unit', 6],
      ],
    ],
    list: [],
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
  },
};
