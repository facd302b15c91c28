import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'vitest';
import { openFixtureReplica } from '../testing/fixture-replica.ts';
import { buildTestBundle, renderMachineFiles, renderPages } from '../testing/render-fixture.ts';
it('x', async () => {
  const b = await buildTestBundle();
  const t = performance.now();
  const f = await renderMachineFiles(b, openFixtureReplica());
  console.log('machine', f.size, performance.now() - t);
  const p = await renderPages(b, openFixtureReplica());
  for (const [path, body] of f) { const to = join('/tmp/h/machines-out', path); mkdirSync(dirname(to), { recursive: true }); writeFileSync(to, body); }
  for (const [path, { html }] of p) { const to = join('/tmp/h/machines-out', path.endsWith('/') ? path + 'index.html' : path); mkdirSync(dirname(to), { recursive: true }); writeFileSync(to, html); }
}, 120000);
