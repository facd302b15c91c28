import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findHtmlFaults } from '@portal/site/testing/html-rules';
import { machineRules } from '@portal/site/testing/machine-rules';
import { afterAll, describe, expect, inject, it } from 'vitest';

import { root } from '../dev/root.ts';
import { waitForPage } from '../testing/reader.ts';
import { readSiteFiles } from '../testing/site-files.ts';
import type { Status } from './status.ts';

const settings = inject('settings');
const scratch = mkdtempSync(join(tmpdir(), 'portal-build-'));
const dist = join(root, 'site', 'dist');

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function build(env: Record<string, string>): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/dev/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PORTAL_CMS_TOKEN: inject('buildToken'),
      PORTAL_CMS_URL: settings.cmsUrl,
      PORTAL_SITE_URL: settings.siteUrl,
      PORTAL_DATA_DIR: settings.dataDir,
      PORTAL_REPLICA: join(scratch, 'replica.db'),
      ...env,
    },
  });
  return { status, output: stdout + stderr };
}

/** Whether the newest content is live, and its index too. */
function isIndexed(body: string): boolean {
  const { state, release, search } = JSON.parse(body) as Status;
  return state === 'live' && search?.release === release?.id;
}

it('the static build of a fresh replica equals the release of the same content, byte by byte', async () => {
  await waitForPage(`${settings.publisherUrl}/status`, ({ body }) => isIndexed(body), 60_000);
  const { status, output } = build({});
  expect(output).not.toContain('rror');
  expect(status).toBe(0);

  const built = readSiteFiles(dist);
  const named = new Set([...built.keys()].filter((path) => path.startsWith('hashed/')));
  const release = readSiteFiles(
    join(settings.dataDir, 'site', 'current'),
    // hashed/ is shared by all releases, so it holds more than this one and its index name.
    (path) => !path.startsWith('hashed/') || named.has(path),
  );
  expect(Object.fromEntries(release)).toEqual(Object.fromEntries(built));
  expect([...built.keys()].filter((path) => path.endsWith('.css')).length).toBeGreaterThan(0);
  expect([...built.keys()].filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
  expect([...built.keys()].filter((path) => path.endsWith('.webp')).length).toBeGreaterThan(0);
});

it('every page of the demo content is valid HTML', () => {
  const pages = [...readSiteFiles(dist).keys()].filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.flatMap((path) => findHtmlFaults(path, readFileSync(join(dist, path), 'utf8')))).toEqual([]);
});

describe('the files for programs, on the demo content', () => {
  it.each(Object.entries(machineRules))('%s', async (_title, findProblems) => {
    const paths = [...readSiteFiles(dist).keys()];
    const isText = (path: string): boolean => /\.(?:html|xml|ics|txt|webmanifest)$/.test(path);
    const files = new Map(
      paths.filter(isText).map((path) => [path, readFileSync(join(dist, path), 'utf8')] as const),
    );
    expect(await findProblems({ files, others: new Set(paths), origin: settings.siteUrl })).toEqual([]);
  });
});

it('the static build passes the check that guards its deployment, and a spoiled one does not', () => {
  const check = (): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['scripts/dev/check.ts', 'site/dist'], { cwd: root, encoding: 'utf8' });
  const sound = check();
  expect(sound.stdout).toMatch(/^\d+ files, 0 faults, 0 links to nothing/m);
  expect(sound.status).toBe(0);
  const page = join(dist, '404.html');
  const before = readFileSync(page);
  writeFileSync(page, 'spoiled');
  try {
    const spoiled = check();
    expect(spoiled.stderr).toContain('404.html is not what was built');
    expect(spoiled.status).toBe(1);
  } finally {
    writeFileSync(page, before);
  }
});

it('an unreachable CMS ends the static build with status 1 and one sentence, and leaves the last build', () => {
  expect(existsSync(join(dist, 'index.html'))).toBe(true);
  const { status, output } = build({
    PORTAL_CMS_URL: 'http://127.0.0.1:9',
    PORTAL_REPLICA: join(scratch, 'other.db'),
  });
  expect(status).toBe(1);
  expect(output).toMatch(/http:\/\/127\.0\.0\.1:9/);
  expect(output).not.toMatch(/\n\s+at /);
  expect(existsSync(join(dist, 'index.html'))).toBe(true);
});
