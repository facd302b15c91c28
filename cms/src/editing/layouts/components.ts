import type { Layout } from './layout.ts';

export const components: Readonly<Record<string, Layout>> = {
  'shared.figure': { edit: ['image', 'alt', 'caption:8 credit:4'], mainField: 'alt' },
  'shared.attachment': { edit: ['file', 'title:8 role:4'], mainField: 'title' },
  'shared.seo': { edit: ['metaTitle', 'metaDescription', 'shareImage'], mainField: 'metaTitle' },
  'article.byline': { edit: ['honorific:4 name:8', 'position:6 unit:6'], mainField: 'name' },
};
