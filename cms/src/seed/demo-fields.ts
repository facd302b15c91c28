import { isFields, omitFields, type Fields } from '../entries.ts';
import { isHtml, type Attribute, type GetModel } from '../models.ts';
import { seedOnly, type DemoEntry } from './demo-content.ts';
import { fillDates, toDay, toInstant } from './demo-dates.ts';

/** A file in the media library. Forms name it by its id, bodies by its documentId. */
export interface LoadedMedium {
  readonly id: number;
  readonly documentId: string;
}

/** What the entries of a seed are turned into fields with. */
export interface DemoTarget {
  readonly getModel: GetModel;
  /** day that counts as today, `yyyy-mm-dd` in Vietnam */
  readonly seedDate: string;
  /** @throws Error when there is no file of that name */
  readonly mediumOf: (file: string) => LoadedMedium;
  /** @returns documentId of an entry  @throws Error when it is not loaded yet */
  readonly documentOf: (uid: string, key: string) => string;
}

/**
 * @param uid content type of the entry
 * @returns its fields as the Document Service takes them
 * @throws Error when it names a field, file or entry that does not exist
 */
export function toFields(target: DemoTarget, uid: string, entry: DemoEntry): Fields {
  return toFieldsOf(target, uid, omitFields(entry, seedOnly));
}

function toFieldsOf(target: DemoTarget, uid: string, given: Fields): Fields {
  const { attributes } = target.getModel(uid);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const attribute = attributes[name];
      if (attribute === undefined) throw new Error(`seed: ${uid} has no field ${name}`);
      return [name, toValue(target, attribute, value)];
    }),
  );
}

function toValue(target: DemoTarget, attribute: Attribute, value: unknown): unknown {
  const { component, type, target: uid } = attribute;
  if (isHtml(attribute) && Array.isArray(value)) return toHtml(target, value.join('\n'));
  if (type === 'json') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => toValue(target, attribute, item));
  if (component !== undefined && isFields(value)) return toFieldsOf(target, component, value);
  if (typeof value !== 'string') return value;
  if (type === 'relation' && uid !== undefined) return target.documentOf(uid, value);
  return (byType[type] ?? toText)(value, target);
}

/** Bodies show a picture by `data-media="{media file.jpg}"`. */
const toHtml = ({ mediumOf, seedDate }: DemoTarget, html: string): string =>
  fillDates(html, seedDate).replace(
    /\{media ([^}]+)\}/g,
    (_whole, file: string) => mediumOf(file).documentId,
  );

type ToValue = (value: string, target: DemoTarget) => unknown;

const toText: ToValue = (value, { seedDate }) => fillDates(value, seedDate);

const byType: Readonly<Record<string, ToValue>> = {
  date: (value, { seedDate }) => toDay(value, seedDate),
  datetime: (value, { seedDate }) => toInstant(value, seedDate),
  time: (value) => `${value}:00.000`,
  media: (value, { mediumOf }) => mediumOf(value).id,
};
