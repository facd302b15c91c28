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

type Read = (value: unknown) => unknown;

/**
 * Makes a function that turns populated entries into plain records: components as objects, relations and media as
 * documentIds. The schema is looked at once, not for each entry.
 *
 * @returns the function; its entries are as selected by `toSelection`
 */
export function createToRecord(getModel: GetModel, model: Model): (entry: Fields) => Fields {
  const readers = listOwnAttributes(model)
    .filter(([, attribute]) => attribute.private !== true)
    .map(([name, attribute]): [string, Read] => [name, createRead(getModel, attribute)]);
  const drafts = hasDrafts(model);
  return (entry) => {
    const record: Fields = {};
    for (const [name, read] of readers) record[name] = read(entry[name]);
    if ('documentId' in entry) record['documentId'] = entry['documentId'];
    if (drafts) record['publishedAt'] = entry['publishedAt'] ?? null;
    return record;
  };
}

function createRead(getModel: GetModel, attribute: Attribute): Read {
  if (attribute.component !== undefined) {
    const toRecord = createToRecord(getModel, getModel(attribute.component));
    if (attribute.repeatable === true) return (value) => listOf(value).map(toRecord);
    return (value) => listOf(value).map(toRecord)[0] ?? null;
  }
  if (attribute.type === 'relation' || attribute.type === 'media') {
    const isList = isToMany(attribute) || attribute.multiple === true;
    return (value) => {
      const ids = [...new Set(listOf(value).map((item) => item['documentId']))];
      return isList ? ids : (ids[0] ?? null);
    };
  }
  if (attribute.type === 'json') return toTexts;
  if (attribute.type === 'time')
    return (value) => (typeof value === 'string' ? toTime(value) : toPlain(value));
  return toPlain;
}

const toPlain: Read = (value) => (value instanceof Date ? value.toISOString() : (value ?? null));

const toTexts: Read = (value) =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;

/** `08:30:00.000`; PostgreSQL leaves out a fraction of zeros. */
function toTime(value: string): string {
  const [time = '', fraction = ''] = value.split('.');
  return `${time}.${fraction.padEnd(3, '0')}`;
}

function listOf(value: unknown): Fields[] {
  return (Array.isArray(value) ? value : [value]).filter(isFields);
}
