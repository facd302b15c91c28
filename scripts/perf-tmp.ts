import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openReplica } from '@portal/site/replica';
import { parseEntry } from '../site/src/replica/entries.ts';
import { wireCategory, wireSetting } from '../site/src/replica/testing/wire-records.ts';
import { generateArticles } from './perf-gen.ts';
import { openEngine } from './publisher/open-engine.ts';
import { loadPages } from './publisher/load-pages.ts';
import { createPublish } from './publisher/publish.ts';
import { openReleaseDirs } from './publisher/release-dirs.ts';

const n = Number(process.argv[2]);
const dir = '/tmp/perf/data';
rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });
const file = join(dir, 'replica.db');
const t0 = performance.now();
{
  const r = openReplica(file);
  r.begin();
  const put = (type: any, id: string, wire: any) => {
    const { documentId, ...rest } = wire;
    const p = parseEntry(type, rest);
    if (!p.ok) throw new Error(type + p.reason);
    r.writer.put(type, id, p.value as never);
  };
  put('siteSetting', 's', wireSetting());
  const cats = Array.from({ length: 12 }, (_, i) => `c${i}`);
  for (const c of cats) put('category', c, wireCategory(c));
  for (const a of generateArticles(n, cats)) put('article', a.documentId, a);
  r.advance(Date.parse('2026-11-22T03:00:00Z'));
  r.writer.reach('j', 1);
  r.commit();
  r.close();
}
console.log('filled', Math.round(performance.now() - t0));
const dirs = openReleaseDirs(dir);
const pages = await loadPages('/work/main/site/.bundle');
const real = openEngine(pages, { replicaFile: file, mediaDir: join(dir, 'media'), cmsUrl: 'http://x', cmsToken: 'x', siteUrl: 'http://site.example', contentTime: () => Date.parse('2026-11-22T03:00:00Z'), log: console.log });
let changes: any[] = [];
let pos = 1;
const engine = { ...real, pull: async () => ({ to: pos++, full: false, changes }) };
const publish = createPublish(engine, dirs, Date.now, false);
const opt = { rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined };
const t1 = performance.now();
const p = await publish(opt);
const ms = performance.now() - t1;
console.log('full', Math.round(ms), 'ms', p.report?.rendered, 'routes', Math.round((p.report!.rendered / ms) * 1000), '/s', 'rss', Math.round(process.resourceUsage().maxRSS / 1024));
for (let k = 0; k < 5; k++) {
  const t2 = performance.now();
  await publish(opt);
  console.log('noop', Math.round(performance.now() - t2));
}
