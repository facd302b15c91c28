import type { Fields } from '../../entries.ts';
import { isFields } from '../../entries.ts';
import { say } from '../../i18n/vi.ts';
import { isHtml, listOwnAttributes, type Attribute, type GetModel } from '../../models.ts';
import type { Problem } from '../problem.ts';
import { checks } from './checks.ts';
import { labelAt, type Place } from './place.ts';

/**
 * @param getModel schemas by uid
 * @param entry with all its parts, as stored
 * @param now instant of the publication
 * @returns what keeps the entry from being published and can be seen in its form alone, in the order of the form
 */
export function findFormProblems(getModel: GetModel, uid: string, entry: Fields, now: Date): Problem[] {
  return findIn(getModel, entry, { uid, path: [], above: '', now });
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
  return [...own, ...(checks[place.uid] ?? []).flatMap((check) => check(fields, place))];
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
    return isFields(value) ? findIn(getModel, value, { ...place, uid, above: `${label} › ` }) : [];
  return value.filter(isFields).flatMap((item, index) =>
    findIn(getModel, item, {
      ...place,
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
