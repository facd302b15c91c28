/** @type {import('@graphql-codegen/cli').CodegenConfig} */
export default {
  schema: './schema.graphql',
  documents: './operations/*.graphql',
  generates: {
    './src/generated/graphql.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        skipTypename: true,
        enumsAsTypes: true,
        avoidOptionals: { field: true },
        scalars: { ID: 'string' },
        documentMode: 'documentNode',
      },
    },
  },
};
