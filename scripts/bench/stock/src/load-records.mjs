import { GraphQLClient } from 'graphql-request';

const pageSize = 1000;

/**
 * Makes a loader that fetches all records of a type, page by page.
 *
 * @param {string} root field of the CMS's GraphQL API
 * @param {readonly string[]} fields
 */
export function loadRecords(root, fields) {
  const query = `query ($after: ID, $limit: Int) {
    records: ${root}(after: $after, limit: $limit) { documentId ${fields.join(' ')} }
  }`;
  return {
    name: root,
    load: async ({ store, parseData }) => {
      const client = new GraphQLClient(`${process.env.PORTAL_CMS_URL}/graphql`, {
        headers: { authorization: `Bearer ${process.env.PORTAL_CMS_TOKEN}` },
      });
      store.clear();
      for (let after = null; ;) {
        const { records } = await client.request(query, { after, limit: pageSize });
        for (const { documentId, ...record } of records) {
          store.set({ id: documentId, data: await parseData({ id: documentId, data: record }) });
        }
        if (records.length < pageSize) return;
        after = records.at(-1).documentId;
      }
    },
  };
}
