import { join } from 'node:path';
import { createFileModels } from '../schema-files.ts';
import { emitSchema } from './emit-schema.ts';

/** `node cms/dist/src/feed/print-schema.js > shared-types/schema.graphql`, after the cms is compiled. */
process.stdout.write(emitSchema(createFileModels(join(__dirname, '..'))));
