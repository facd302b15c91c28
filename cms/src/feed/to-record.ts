import type { Fields } from '../entries.ts';
import { isFields } from '../entries.ts';
import {
  hasDrafts,
  isToMany,
  listOwnAttributes,
  type Attribute,
  type GetModel,
  type Model,
} from '../models.ts';

const unreadable: ReadonlySet<string> = new Set(['media', 'relation', 'component']);

/** What to select and populate, so that an entry can become a record. */
export interface Selection {
  readonly fields: string[];
  readonly populate: Fields;
}

/** @returns the selection of everything that is not private; relations and media by documentId only */
export function toSelection(getModel: GetModel, model: Model): Selection {
  const open = listOwnAttributes(model).filter(([, attribute]) => attribute.private !== true);
  const fields = open.filter(([, { type }]) => !unreadable.has(type)).map(([name]) => name);
  return {
    fields: [...fields, ...(hasDrafts(model) ? ['publishedAt'] : [])],
    populate: Object.fromEntries(
      open
        .filter(([, { type }]) => unreadable.has(type))
        .map(([name, attribute]) => [name, toPopulate(getModel, attribute)]),
    ),
  };
}

function toPopulate(getModel: GetModel, attribute: Attribute): Fields {
  if (attribute.component !== undefined) return { ...toSelection(getModel, getModel(attribute.component)) };
  const target = attribute.target === undefined ? undefined : getModel(attribute.target);
  // A link may lead to the draft; the press must not learn of it.
  const published =
    target !== undefined && hasDrafts(target) ? { filters: { publishedAt: { $notNull: true } } } : {};
  return { fields: ['documentId'], ...published };
}

/**
 * Turns a populated entry into a plain record: components as objects, relations and media as documentIds.
 *
 * @param entry as selected by `toSelection`
 */
export function toRecord(getModel: GetModel, model: Model, entry: Fields): Fields {
  const own = listOwnAttributes(model)
    .filter(([, attribute]) => attribute.private !== true)
    .map(([name, attribute]): [string, unknown] => [name, toValue(getModel, attribute, entry[name])]);
  return {
    ...Object.fromEntries(own),
    ...('documentId' in entry ? { documentId: entry['documentId'] } : {}),
    ...(hasDrafts(model) ? { publishedAt: entry['publishedAt'] ?? null } : {}),
  };
}

function toValue(getModel: GetModel, attribute: Attribute, value: unknown): unknown {
  if (attribute.component !== undefined) {
    const component = getModel(attribute.component);
    const items = listOf(value).map((item) => toRecord(getModel, component, item));
    return attribute.repeatable === true ? items : (items[0] ?? null);
  }
  if (attribute.type === 'relation' || attribute.type === 'media') {
    const ids = [...new Set(listOf(value).map((item) => item['documentId']))];
    return isToMany(attribute) || attribute.multiple === true ? ids : (ids[0] ?? null);
  }
  if (attribute.type === 'json')
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;
  if (attribute.type === 'time' && typeof value === 'string') return toTime(value);
  return value instanceof Date ? value.toISOString() : (value ?? null);
}

/** `08:30:00.000`; PostgreSQL leaves out a fraction of zeros. */
function toTime(value: string): string {
  const [time = '', fraction = ''] = value.split('.');
  return `${time}.${fraction.padEnd(3, '0')}`;
}

function listOf(value: unknown): Fields[] {
  return (Array.isArray(value) ? value : [value]).filter(isFields);
}
