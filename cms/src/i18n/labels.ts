import { album, photo, slide } from './labels/album.ts';
import { article, byline } from './labels/article.ts';
import { document, documentType, issuingBody, subject } from './labels/document.ts';
import type { ModelWords } from './labels/field-words.ts';
import { banner, editorsNote, siteSetting } from './labels/front-page.ts';
import { notice } from './labels/notice.ts';
import { menuItem, page, redirect, siteLink } from './labels/page.ts';
import { schedule, unit } from './labels/schedule.ts';
import { attachment, figure, seo } from './labels/shared.ts';
import { category, topic } from './labels/taxonomy.ts';
import { video } from './labels/video.ts';

/** Labels and help texts by content type or component. */
export const labels: Readonly<Record<string, ModelWords>> = {
  'shared.figure': figure,
  'shared.attachment': attachment,
  'shared.seo': seo,
  'article.byline': byline,
  'api::article.article': article,
  'api::notice.notice': notice,
  'api::document.document': document,
  'api::video.video': video,
  'api::schedule.schedule': schedule,
  'api::category.category': category,
  'api::topic.topic': topic,
  'api::album.album': album,
  'api::photo.photo': photo,
  'api::document-type.document-type': documentType,
  'api::issuing-body.issuing-body': issuingBody,
  'api::subject.subject': subject,
  'api::unit.unit': unit,
  'api::page.page': page,
  'api::menu-item.menu-item': menuItem,
  'api::banner.banner': banner,
  'api::slide.slide': slide,
  'api::site-link.site-link': siteLink,
  'api::redirect.redirect': redirect,
  'api::site-setting.site-setting': siteSetting,
  'api::editors-note.editors-note': editorsNote,
};

/** Labels of what every content type has, most of it from Strapi. */
export const commonLabels: ModelWords = {
  id: { label: 'Mã' },
  documentId: { label: 'Mã tài liệu' },
  createdAt: { label: 'Tạo lúc' },
  updatedAt: { label: 'Sửa lúc' },
  publishedAt: { label: 'Đăng lúc' },
  createdBy: { label: 'Người tạo' },
  updatedBy: { label: 'Người sửa' },
  saveMark: { label: 'Dấu lần lưu' },
};

/** @returns the label of a field, or its code name when it has none */
export function labelOf(uid: string, field: string): string {
  return (labels[uid]?.[field] ?? commonLabels[field])?.label ?? field;
}
