import { buildSchema, type GraphQLObjectType } from 'graphql';
import { expect, it } from 'vitest';

import { readFieldsPlainly } from './plain-fields.ts';

it('takes the resolvers of records and components away, and leaves those of roots', async () => {
  const schema = buildSchema(
    'type Query { records: [Record!]! } type Record { seo: Seo } type Seo { title: String }',
  );
  const resolve = (): null => null;
  const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
  for (const type of ['Query', 'Record', 'Seo'])
    for (const field of Object.values(fieldsOf(type))) field.resolve = resolve;
  await readFieldsPlainly.serverWillStart({ schema });
  expect(fieldsOf('Query')['records']?.resolve).toBe(resolve);
  expect(fieldsOf('Record')['seo']?.resolve).toBeUndefined();
  expect(fieldsOf('Seo')['title']?.resolve).toBeUndefined();
});
