import type { Core, UID } from '@strapi/strapi';
import { richTextUid } from './plugins/rich-text/custom-field.ts';

/** One attribute of a schema.json, as far as this project reads it. */
export interface Attribute {
  readonly type: string;
  readonly customField?: string;
  readonly required?: boolean;
  readonly private?: boolean;
  readonly visible?: boolean;
  readonly searchable?: boolean;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly relation?: string;
  readonly target?: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
}

export interface Model {
  readonly kind?: string;
  readonly collectionName?: string;
  readonly info?: { readonly displayName?: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: {
    /** what must hold beside publication for the press to see an entry, as a filter of Strapi */
    readonly portal?: { readonly visibleWhere?: Readonly<Record<string, unknown>> };
  };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** Gives the schema of a content type or component by its uid. @throws Error when there is none */
export type GetModel = (uid: string) => Model;

export const fileUid = 'plugin::upload.file';

/** Attributes that Strapi adds to every content type by itself. */
const addedByStrapi: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'id',
  'documentId',
  'strapi_stage',
  'strapi_assignee',
  'firstPublishedAt',
]);

/** @returns a reader of the schemas of a Strapi instance */
export function createGetModel(strapi: Core.Strapi): GetModel {
  return (uid) => {
    const model: unknown = strapi.getModel(uid as UID.Schema);
    if (model === undefined) throw new Error(`no content type or component has the uid ${uid}`);
    return model as Model;
  };
}

export const hasDrafts = (model: Model): boolean => model.options?.draftAndPublish === true;

/** @returns the filter of the entries that the press may see */
export function toVisibleFilter(model: Model): Record<string, unknown> {
  return {
    ...(hasDrafts(model) ? { publishedAt: { $notNull: true } } : {}),
    ...model.pluginOptions?.portal?.visibleWhere,
  };
}

/** @returns whether an attribute decides if the press sees its entry: a row goes when what it leads to goes */
export const decidesVisibility = (model: Model, attribute: string): boolean =>
  attribute in (model.pluginOptions?.portal?.visibleWhere ?? {});

/** @returns name and attribute of what the project itself declared, in the order of the schema */
export function listOwnAttributes(model: Model): [string, Attribute][] {
  return Object.entries(model.attributes).filter(([name]) => !addedByStrapi.has(name));
}

export const isToMany = (attribute: Attribute): boolean =>
  attribute.relation === 'oneToMany' || attribute.relation === 'manyToMany';

export const isHtml = (attribute: Attribute): boolean => attribute.customField === richTextUid;
