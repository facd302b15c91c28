import type { WireRecords } from '@portal/shared-types';

/** A good article as it comes from the network, with some fields replaced. */
export const wireArticle = (
  documentId: string,
  fields: Partial<WireRecords['article']> = {},
): WireRecords['article'] => ({
  documentId,
  title: `Article ${documentId}`,
  kicker: null,
  summary: 'Summary',
  body: '<p>Body</p>',
  cover: null,
  category: 'c1',
  postedAt: '2026-11-02T01:00:00.000Z',
  eventDate: null,
  authors: [],
  textCredit: null,
  photoCredit: null,
  sourceName: null,
  sourceUrl: null,
  attachments: [],
  featured: false,
  related: [],
  slug: `article-${documentId}`,
  legacyUrls: null,
  pathDate: '2026-11-02T01:00:00.000Z',
  publishedAt: '2026-11-02T01:00:00.000Z',
  revision: 1,
  seo: null,
  ...fields,
});

export const wireCategory = (
  documentId: string,
  fields: Partial<WireRecords['category']> = {},
): WireRecords['category'] => ({
  documentId,
  name: `Category ${documentId}`,
  slug: `category-${documentId}`,
  description: null,
  parent: null,
  order: 1,
  emptyText: 'Nothing yet',
  ...fields,
});

export const wireRedirect = (
  documentId: string,
  fields: Partial<WireRecords['redirect']> = {},
): WireRecords['redirect'] => ({
  documentId,
  fromPath: `/old/${documentId}/`,
  kind: 'moved',
  toPath: '/tin-tuc/',
  reason: null,
  at: '2026-11-02T01:00:00.000Z',
  ...fields,
});

export const wireSetting = (
  fields: Partial<WireRecords['siteSetting']> = {},
): WireRecords['siteSetting'] => ({
  documentId: 'setting',
  name: 'School',
  shortName: null,
  governingBody: null,
  address: null,
  phone: null,
  email: null,
  responsibleEditor: 'The editor',
  licence: null,
  logo: null,
  visitBaselineTotal: null,
  visitBaselineDate: null,
  ...fields,
});

export const wireMedia = (
  documentId: string,
  fields: Partial<WireRecords['media']> = {},
): WireRecords['media'] => ({
  documentId,
  url: `/uploads/${documentId}.png`,
  updatedAt: '2026-11-02T01:00:00.000Z',
  name: `${documentId}.png`,
  ext: '.png',
  mime: 'image/png',
  pages: null,
  sha256: null,
  size: 1,
  width: 600,
  height: 400,
  alternativeText: null,
  caption: null,
  ...fields,
});
