import { publicTypes } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { createGetModel } from '../models.ts';
import { serviceOf } from '../services.ts';
import { emitSchema } from './emit-schema.ts';
import { readJournalIdentity } from './journal.ts';
import { readFieldsPlainly } from './plain-fields.ts';
import { createReadFeed } from './read-feed.ts';
import { readRecords, type RecordsQuestion } from './read-records.ts';

/** The one permission that the build token has. */
export const feedAction = 'api::feed.feed.read';

interface Extension {
  use(extension: () => { typeDefs: string; resolvers: object; resolversConfig: object }): void;
}

interface FeedQuestion {
  readonly after?: number | null;
  readonly limit?: number | null;
}

/** Makes feed and records the whole GraphQL API, and asks the feed permission for each of its roots. */
export function registerFeed(strapi: Core.Strapi): void {
  strapi.config.set('plugin::graphql.apolloServer.plugins', [readFieldsPlainly]);
  const extension = serviceOf(strapi, 'plugin::graphql.extension') as Extension;
  const roots = ['feed', ...publicTypes.map((type) => `${type}Records`)];
  extension.use(() => {
    const getModel = createGetModel(strapi);
    return {
      typeDefs: emitSchema(getModel),
      resolvers: { Query: createResolvers(strapi) },
      resolversConfig: Object.fromEntries(
        roots.map((root) => [`Query.${root}`, { auth: { scope: [feedAction] } }]),
      ),
    };
  });
}

type Resolver = (parent: unknown, question: never) => Promise<unknown>;

function createResolvers(strapi: Core.Strapi): Readonly<Record<string, Resolver>> {
  const getModel = createGetModel(strapi);
  const readFeed = createReadFeed({ strapi, getModel, readJournal: () => readJournalIdentity(strapi) });
  const records = publicTypes.map((type): [string, Resolver] => [
    `${type}Records`,
    (_parent, question: RecordsQuestion) => readRecords({ strapi, getModel }, type, question),
  ]);
  return {
    ...Object.fromEntries(records),
    feed: (_parent: unknown, { after, limit }: FeedQuestion) => readFeed(after ?? null, limit ?? undefined),
  };
}
