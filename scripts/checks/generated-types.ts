import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../dev/root.ts';

// Generates the types again and fails where the committed ones differ.
const folder = join(root, 'shared-types');
const file = join(folder, 'src/generated/graphql.ts');
const before = readFileSync(file, 'utf8');
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.mjs', '--silent'],
  { cwd: folder, stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
if (readFileSync(file, 'utf8') !== before) {
  console.error(
    'shared-types/src/generated was out of date; it has been generated again. Commit the result.',
  );
  process.exit(1);
}
