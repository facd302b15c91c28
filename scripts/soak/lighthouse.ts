import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { findTemplates } from '@portal/site/testing/templates';

import { launchBrowser } from '../testing/browser.ts';
import { findFreePorts, startTestPortal } from '../testing/test-portal.ts';
import type { SoakCase } from './soak-case.ts';

/** The least score of each category, of 100. */
const wanted = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof wanted;
const categories = Object.keys(wanted) as Category[];

/** Six kinds of page, by what their addresses look like. */
const kinds: readonly RegExp[] = [
  /^\/$/,
  /^\/tin-tuc\/\d{4}\/\d\d\/[^/]+\/$/,
  /^\/chuyen-muc\/[^/]+\/$/,
  /^\/van-ban\/$/,
  /^\/van-ban\/\d{4}\/[^/]+\/$/,
  /^\/lich-cong-tac\/$/,
];

export const lighthouseCase: SoakCase = {
  name: 'lighthouse',
  unit: 'looks at each of six kinds of page',
  full: 3,
  about: 'scores of a phone on a slow network; the middle one of several counts, on a quiet machine',
  run: async ({ n, say }) => {
    const [port = 0] = await findFreePorts(1);
    const portal = await startTestPortal({ PORTAL_SEED: 'demo' });
    const browser = await launchBrowser([`--remote-debugging-port=${String(port)}`]);
    try {
      const { siteUrl } = portal.settings;
      const templates = await findTemplates(siteUrl);
      const misses: string[] = [];
      for (const kind of kinds) {
        const path = templates.find((one) => kind.test(one));
        if (path === undefined) throw new Error(`The site has no page like ${String(kind)}`);
        const scores: Scores[] = [];
        for (let look = 0; look < n; look += 1) scores.push(await measure(siteUrl + path, port));
        const { line, faults } = judge(scores);
        say(`${path}: ${line}`);
        misses.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      if (misses.length > 0) throw new Error(misses.join('\n'));
      return `${String(kinds.length)} kinds of page, each ${String(n)} times: performance ≥ ${String(wanted.performance)}, all else 100, nothing moves`;
    } finally {
      await browser.close();
      await portal.stop();
    }
  },
};

interface Scores extends Record<Category, number> {
  shift: number;
  /** what took points, in the tool's words */
  failed: string[];
}

interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    | { id: string; score: number | null; title: string; displayValue?: string; numericValue?: number }
    | undefined
  >;
}

const run = promisify(execFile);
const program = fileURLToPath(import.meta.resolve('lighthouse/cli/index.js'));

async function measure(url: string, port: number): Promise<Scores> {
  const { stdout } = await run(
    process.execPath,
    [
      program,
      url,
      `--port=${String(port)}`,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${categories.join(',')}`,
    ],
    { maxBuffer: 64 * 1024 * 1024, timeout: 180_000 },
  );
  const report = JSON.parse(stdout) as Report;
  const scoreOf = (category: Category): number => Math.round((report.categories[category].score ?? 0) * 100);
  const failed = categories
    .filter((category) => scoreOf(category) < wanted[category])
    .flatMap((category) => report.categories[category].auditRefs)
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => report.audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ title, displayValue = '' }) => `${title} ${displayValue}`.trim());
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
    seo: scoreOf('seo'),
    shift: report.audits['cumulative-layout-shift']?.numericValue ?? 1,
    failed,
  };
}

/** Holds the middle one of several scores against what is wanted. */
function judge(scores: readonly Scores[]): { line: string; faults: string[] } {
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const middles = categories.map(
    (category) => [category, middle(scores.map((one) => one[category]))] as const,
  );
  const shift = Math.max(...scores.map((one) => one.shift));
  const why = [...new Set(scores.flatMap(({ failed }) => failed))].join('; ');
  return {
    line: `${middles.map(([category, score]) => `${category} ${String(score)}`).join(', ')}, shift ${String(shift)}`,
    faults: [
      ...middles
        .filter(([category, score]) => score < wanted[category])
        .map(([category, score]) => `${category} ${String(score)} (${why})`),
      ...(shift > 0 ? [`moves by ${String(shift)}`] : []),
    ],
  };
}
