import { ownPage, type Layout } from './layout.ts';

/** What surrounds the main types: taxonomies, galleries, pages, menu, front page, settings. */
export const supportingTypes: Readonly<Record<string, Layout>> = {
  'api::category.category': {
    edit: ['name:6 slug:6', 'description', 'parent:6 order:6', 'emptyText'],
    list: ['name', 'slug', 'parent', 'order'],
    mainField: 'name',
    sort: ['order', 'ASC'],
  },
  'api::topic.topic': {
    edit: ['name:6 slug:6', 'intro', 'banner'],
    list: ['name', 'slug', 'updatedAt'],
    mainField: 'name',
  },
  'api::document-type.document-type': {
    edit: ['name:6 slug:6', 'code:6 order:6'],
    list: ['name', 'code', 'slug', 'order'],
    mainField: 'name',
    sort: ['order', 'ASC'],
  },
  'api::issuing-body.issuing-body': {
    edit: ['name:6 slug:6', 'abbreviation:6 order:6'],
    list: ['name', 'abbreviation', 'slug', 'order'],
    mainField: 'name',
    sort: ['order', 'ASC'],
  },
  'api::subject.subject': { edit: ['name:6 slug:6'], list: ['name', 'slug', 'updatedAt'], mainField: 'name' },
  'api::unit.unit': {
    edit: ['name:6 slug:6', 'order:6'],
    list: ['name', 'slug', 'order'],
    mainField: 'name',
    sort: ['order', 'ASC'],
  },
  'api::album.album': {
    edit: ['title', 'takenAt:4 place:8', 'summary', 'cover', ...ownPage],
    list: ['title', 'takenAt', 'place'],
    mainField: 'title',
    sort: ['takenAt', 'DESC'],
  },
  'api::photo.photo': {
    edit: ['album:8 order:4', 'figure'],
    list: ['figure', 'order', 'album'],
    mainField: 'id',
    sort: ['updatedAt', 'DESC'],
  },
  'api::page.page': {
    edit: ['title', 'body', 'parent:8 order:4', ...ownPage],
    list: ['title', 'parent', 'order'],
    mainField: 'title',
    sort: ['order', 'ASC'],
  },
  'api::menu-item.menu-item': {
    edit: ['label', 'page:6 url:6', 'parent:6 order:6'],
    list: ['label', 'parent', 'order', 'page', 'url'],
    mainField: 'label',
    sort: ['order', 'ASC'],
  },
  'api::banner.banner': {
    edit: ['text', 'kind:4 url:8', 'from:6 to:6', 'image'],
    list: ['text', 'kind', 'to'],
    mainField: 'text',
    sort: ['from', 'DESC'],
  },
  'api::slide.slide': {
    edit: ['figure', 'url:8 order:4'],
    list: ['figure', 'url', 'order'],
    mainField: 'id',
    sort: ['order', 'ASC'],
  },
  'api::site-link.site-link': {
    edit: ['title', 'url', 'group:8 order:4', 'logo'],
    list: ['title', 'group', 'order', 'url'],
    mainField: 'title',
    sort: ['order', 'ASC'],
  },
  'api::redirect.redirect': {
    edit: ['fromPath:8 kind:4', 'toPath', 'reason', 'at:6'],
    list: ['fromPath', 'kind', 'toPath', 'at'],
    mainField: 'fromPath',
    sort: ['at', 'DESC'],
  },
  'api::site-setting.site-setting': {
    edit: [
      'name:6 shortName:6',
      'governingBody:6 responsibleEditor:6',
      'address',
      'phone:6 email:6',
      'licence',
      'logo',
      'visitBaselineTotal:6 visitBaselineDate:6',
    ],
    mainField: 'name',
  },
  'api::editors-note.editors-note': { edit: ['title', 'body', 'signedBy:6'], mainField: 'title' },
};
