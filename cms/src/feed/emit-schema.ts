import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { publicTypes, type PublicType } from '@portal/shared-types';
import {
  hasDrafts,
  isToMany,
  listOwnAttributes,
  type Attribute,
  type GetModel,
  type Model,
} from '../models.ts';
import { publicUids } from './public-models.ts';

const scalars: Readonly<Record<string, string>> = {
  string: 'String',
  text: 'String',
  richtext: 'String',
  uid: 'String',
  email: 'String',
  enumeration: 'String',
  date: 'String',
  datetime: 'String',
  time: 'String',
  biginteger: 'String',
  boolean: 'Boolean',
  integer: 'Int',
  decimal: 'Float',
  float: 'Float',
  // The only JSON of this project are lists of texts.
  json: '[String!]',
};

/** What the press may see of a file; the media library keeps more. */
export const mediaFields = {
  alternativeText: 'String',
  caption: 'String',
  ext: 'String',
  height: 'Int',
  mime: 'String',
  name: 'String',
  pages: 'Int',
  sha256: 'String',
  size: 'Float',
  updatedAt: 'String',
  url: 'String',
  width: 'Int',
} as const;

const mediaDescriptions: Readonly<Record<string, string>> = {
  pages: 'Of a PDF.',
  sha256: 'Of the bytes behind the url, hex; null for a file from before the gate of uploads.',
  size: 'Size in kilobytes, as the media library counts it.',
  updatedAt: 'Replacing a file keeps its url; this is what changes.',
};

const feedTypes = `
"What the press may see of the journal. All of it comes from one read transaction."
type Feed {
  changes: [FeedItem!]!
  counts: [FeedCount!]!
  "Identity of this journal; another one means another database, so positions do not compare."
  journal: ID!
  "The newest sequence number."
  position: Int!
}
"How many entries of a type the token can see."
type FeedCount { n: Int! type: String! }
"One row of the journal."
type FeedItem { documentId: ID! op: FeedOp! seq: Int! type: String! }
enum FeedOp {
  "The entry is visible and may have changed."
  changed
  "The entry is no longer visible."
  gone
}`;

/**
 * Builds the SDL of the whole GraphQL API from the schemas of the public types: scalars, components as objects,
 * relations and media as documentIds. Private attributes do not occur.
 *
 * @param getModel schemas by uid
 * @returns SDL, sorted
 * @throws Error when an attribute has a type that the press cannot read
 */
export function emitSchema(getModel: GetModel): string {
  const components = new Map<string, Model>();
  for (const type of publicTypes)
    if (type !== 'media') collectComponents(getModel, getModel(publicUids[type]), components);
  const parts = [
    feedTypes,
    ...publicTypes.map((type) => emitRecord(getModel, type)),
    ...[...components].map(([uid, model]) => emitObject(toObjectName(uid), emitFields(model))),
    `type Query { feed(after: Int, limit: Int): Feed! ${publicTypes.map(emitRoot).join(' ')} }`,
  ];
  return `${printSchema(lexicographicSortSchema(buildSchema(parts.join('\n')))).trim()}\n`;
}

/** @returns name of the object type of a public type's records */
const toRecordName = (type: PublicType): string => `${type.charAt(0).toUpperCase()}${type.slice(1)}Record`;

const emitRoot = (type: PublicType): string =>
  `${type}Records(after: ID, ids: [ID!], limit: Int): [${toRecordName(type)}!]!`;

function emitRecord(getModel: GetModel, type: PublicType): string {
  const name = toRecordName(type);
  if (type === 'media') {
    const fields = Object.entries(mediaFields).map(([field, scalar]) => {
      const description = mediaDescriptions[field];
      return `${description === undefined ? '' : `"${description}" `}${field}: ${scalar}`;
    });
    return `"One file of the media library."\n${emitObject(name, ['documentId: ID!', ...fields])}`;
  }
  const model = getModel(publicUids[type]);
  const own = ['documentId: ID!', ...(hasDrafts(model) ? ['publishedAt: String'] : []), ...emitFields(model)];
  return `"One published ${type}."\n${emitObject(name, own)}`;
}

const emitObject = (name: string, fields: readonly string[]): string =>
  `type ${name} { ${fields.join('\n')} }`;

function emitFields(model: Model): string[] {
  return listOwnAttributes(model)
    .filter(([, attribute]) => attribute.private !== true)
    .map(([name, attribute]) => `${name}: ${toGraphqlType(name, attribute)}`);
}

function toGraphqlType(name: string, attribute: Attribute): string {
  if (attribute.type === 'media') return attribute.multiple === true ? '[ID!]!' : 'ID';
  if (attribute.type === 'relation') return isToMany(attribute) ? '[ID!]!' : 'ID';
  if (attribute.type === 'component' && attribute.component !== undefined) {
    const object = toObjectName(attribute.component);
    return attribute.repeatable === true ? `[${object}!]!` : object;
  }
  const scalar = scalars[attribute.type];
  if (scalar === undefined)
    throw new Error(`attribute ${name}: the press cannot read the type ${attribute.type}`);
  return scalar;
}

/** `shared.figure` → `SharedFigure` */
function toObjectName(uid: string): string {
  return uid
    .split(/[.-]/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

function collectComponents(getModel: GetModel, model: Model, found: Map<string, Model>): void {
  for (const [, attribute] of listOwnAttributes(model)) {
    if (attribute.component === undefined || found.has(attribute.component)) continue;
    const component = getModel(attribute.component);
    found.set(attribute.component, component);
    collectComponents(getModel, component, found);
  }
}
