import type { Core, UID } from '@strapi/strapi';

/** A row as Strapi returns it; fields are unknown until a rule looks at them. */
export interface Entry {
  readonly id: number;
  readonly documentId: string;
  readonly [field: string]: unknown;
}

export type Fields = Record<string, unknown>;

/** The part of a Document Service repository that this project uses. */
export interface Documents {
  findMany(params: Fields): Promise<Entry[]>;
  findOne(params: Fields & { documentId: string }): Promise<Entry | null>;
  create(params: { data: Fields; status?: 'draft' | 'published' }): Promise<Entry>;
  update(params: { documentId: string; data: Fields }): Promise<Entry | null>;
  delete(params: { documentId: string }): Promise<unknown>;
  publish(params: Fields & { documentId: string }): Promise<{ documentId: string; entries: Entry[] }>;
  unpublish(params: { documentId: string }): Promise<unknown>;
  clone(params: { documentId: string; data: Fields }): Promise<{ documentId: string; entries: Entry[] }>;
}

/** The part of a database repository that this project uses. */
export interface Rows {
  findOne(params: Fields): Promise<Entry | null>;
  findMany(params: Fields): Promise<Entry[]>;
  count(params?: Fields): Promise<number>;
  create(params: { data: Fields }): Promise<Entry>;
  update(params: { where: Fields; data: Fields }): Promise<Entry | null>;
  delete(params: { where: Fields }): Promise<Entry | null>;
  deleteMany(params: { where: Fields }): Promise<{ count: number }>;
}

/**
 * Strapi types its repositories by schemas that are generated per project and not committed; this is the one place
 * where its types become ours.
 *
 * @param uid unique name of a content type
 */
export function documentsOf(strapi: Core.Strapi, uid: string): Documents {
  return strapi.documents(uid as UID.ContentType) as Documents;
}

/** @param uid unique name of a content type, Strapi's own included */
export function rowsOf(strapi: Core.Strapi, uid: string): Rows {
  return strapi.db.query(uid);
}

/** @returns the text of a field, or '' when it holds none */
export function getText(entry: Fields | null | undefined, field: string): string {
  const value = entry?.[field];
  return typeof value === 'string' ? value : '';
}

/** @returns the fields without those of the given names */
export function omitFields(fields: object, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** @returns whether a value is an object with fields, not a list */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
