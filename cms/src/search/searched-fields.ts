import { foldVietnamese } from '@portal/shared-types';
import { isFields, type Fields } from '../entries.ts';

/** Texts of an entry by which editors look for it; `authors.name` is the name of every author. */
export const searchedFields: Readonly<Record<string, readonly string[]>> = {
  'api::article.article': ['title', 'kicker', 'textCredit', 'authors.name'],
  'api::notice.notice': ['title', 'number', 'place'],
  'api::document.document': ['number', 'abstract', 'signer'],
  'api::video.video': ['title'],
  'api::schedule.schedule': ['content', 'chair', 'place', 'attendees', 'preparingUnit'],
  'api::album.album': ['title', 'place'],
  'api::photo.photo': ['figure.alt', 'figure.caption'],
  'api::page.page': ['title'],
  'api::banner.banner': ['text'],
  'api::slide.slide': ['figure.alt', 'figure.caption'],
  'api::site-link.site-link': ['title', 'group', 'url'],
  'api::menu-item.menu-item': ['label', 'url'],
  'api::category.category': ['name'],
  'api::topic.topic': ['name'],
  'api::document-type.document-type': ['name', 'code'],
  'api::issuing-body.issuing-body': ['name', 'abbreviation'],
  'api::subject.subject': ['name'],
  'api::unit.unit': ['name'],
};

/**
 * @param entry with its components
 * @param paths fields, or fields of components
 * @returns the folded text in which a search for an entry looks
 */
export function toSearchText(entry: Fields, paths: readonly string[]): string {
  const texts = paths.flatMap((path) => readTexts(entry, path.split('.')));
  // `05-CT/TW` is found by `05 ct tw` too.
  const numbers = readTexts(entry, ['number']).map((number) => number.replace(/[^\p{L}\p{N}]+/gu, ' '));
  return foldVietnamese([...texts, ...numbers].join(' '));
}

function readTexts(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => readTexts(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  return isFields(value) ? readTexts(value[name], rest) : [];
}
