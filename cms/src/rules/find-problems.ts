import { isSitePath } from '@portal/shared-types';
import { getText, isFields, type Fields } from '../entries.ts';
import { labelOf } from '../i18n/labels.ts';
import { say } from '../i18n/vi.ts';
import { isHtml, listOwnAttributes, type Attribute, type GetModel } from '../models.ts';
import type { Problem } from './problem.ts';

interface Place {
  readonly uid: string;
  readonly path: readonly (string | number)[];
  /** labels of the fields above, with ` › ` behind each */
  readonly above: string;
}

/** Checks of one component or content type beyond what its schema says. */
const checks: Readonly<Record<string, (fields: Fields, place: Place) => Problem[]>> = {
  'shared.figure': checkAlt,
  'shared.attachment': checkAttachment,
  'api::article.article': checkArticle,
};

/**
 * @param getModel schemas by uid
 * @param entry with all its parts, as stored
 * @returns all that keeps it from being published, in the order of the form
 */
export function findProblems(getModel: GetModel, uid: string, entry: Fields): Problem[] {
  return findIn(getModel, entry, { uid, path: [], above: '' });
}

function findIn(getModel: GetModel, fields: Fields, place: Place): Problem[] {
  const own = listOwnAttributes(getModel(place.uid)).flatMap(([name, attribute]) =>
    findAt(
      getModel,
      attribute,
      fields[name],
      { ...place, path: [...place.path, name] },
      labelAt(place, name),
    ),
  );
  return [...own, ...(checks[place.uid]?.(fields, place) ?? [])];
}

function findAt(
  getModel: GetModel,
  attribute: Attribute,
  value: unknown,
  place: Place,
  label: string,
): Problem[] {
  if (isEmpty(attribute, value)) {
    return attribute.required === true
      ? [{ path: place.path, message: say('field.missing', { label }) }]
      : [];
  }
  if (typeof value === 'string' && attribute.maxLength !== undefined && value.length > attribute.maxLength) {
    const values = { label, length: value.length, max: attribute.maxLength };
    return [{ path: place.path, message: say('field.tooLong', values), inDrafts: true }];
  }
  const uid = attribute.component;
  if (uid === undefined) return [];
  if (!Array.isArray(value))
    return isFields(value) ? findIn(getModel, value, { uid, path: place.path, above: `${label} › ` }) : [];
  return value.filter(isFields).flatMap((item, index) =>
    findIn(getModel, item, {
      uid,
      path: [...place.path, index],
      above: `${label} ${String(index + 1)} › `,
    }),
  );
}

function isEmpty(attribute: Attribute, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'string') return false;
  const text = isHtml(attribute) ? value.replace(/<(?!img|table|hr)[^>]*>|&nbsp;/g, '') : value;
  return text.trim() === '';
}

const labelAt = (place: Place, field: string): string => `${place.above}${labelOf(place.uid, field)}`;

const fileName = /\.[a-z0-9]{2,5}$|^(img|dsc|dscn|dcim|image|photo|pic|screenshot|untitled)[\s_-]*\d*$/i;

function checkAlt(fields: Fields, place: Place): Problem[] {
  const alt = getText(fields, 'alt').trim();
  if (alt === '') return [];
  const path = [...place.path, 'alt'];
  const label = labelAt(place, 'alt');
  if (fileName.test(alt)) return [{ path, message: say('figure.altIsFileName', { label }) }];
  return alt.length < 5 ? [{ path, message: say('figure.altTooShort', { label }) }] : [];
}

const attachable: ReadonlySet<string> = new Set([
  '.pdf',
  '.doc',
  '.docx',
  '.xls',
  '.xlsx',
  '.odt',
  '.ods',
  '.ppt',
  '.pptx',
  '.zip',
]);

function checkAttachment(fields: Fields, place: Place): Problem[] {
  const file = fields['file'];
  if (!isFields(file) || attachable.has(getText(file, 'ext').toLowerCase())) return [];
  return [
    {
      path: [...place.path, 'file'],
      message: say('attachment.wrongKind', { label: labelAt(place, 'file') }),
    },
  ];
}

function checkArticle(fields: Fields, place: Place): Problem[] {
  const problems: Problem[] = [];
  const legacy = fields['legacyUrls'];
  if (legacy !== null && legacy !== undefined && !(Array.isArray(legacy) && legacy.every(isSitePath))) {
    problems.push({
      path: ['legacyUrls'],
      message: say('field.notSitePath', { label: labelAt(place, 'legacyUrls') }),
    });
  }
  const source = getText(fields, 'sourceUrl');
  if (source !== '' && !/^https?:\/\/[^\s]+$/.test(source)) {
    problems.push({
      path: ['sourceUrl'],
      message: say('field.notWebAddress', { label: labelAt(place, 'sourceUrl') }),
    });
  }
  const [from, to] = [getText(fields, 'publishAt'), getText(fields, 'unpublishAt')];
  if (from !== '' && to !== '' && to <= from)
    problems.push({ path: ['unpublishAt'], message: say('schedule.wrongOrder') });
  return problems;
}
