import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { root } from '../dev/root.ts';
import { eventType } from '../publisher/dispatch-request.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, { 'timeout-minutes'?: number; permissions?: Record<string, string>; steps: Step[] }>;
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const files = globSync('.github/workflows/*.yml', { cwd: root }).sort();
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const readWorkflow = (file: string): Workflow => parse(read(file), { strict: true }) as Workflow;
const stepsOf = (workflow: Workflow): Step[] => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

/** What a desk can do: `npm test`, or `npm run` with a script of the root. */
function isRootScript(command: string): boolean {
  const [, script = ''] = /^npm (?:run )?([\w-]+)(?: -- [\w./ -]+)?$/.exec(command.trim()) ?? [];
  return scripts.includes(script);
}

it('there are workflows', () => {
  expect(files).toEqual(['.github/workflows/ci.yml', '.github/workflows/publish.yml']);
});

describe.each(files)('%s', (file) => {
  it('runs only scripts of the root', () => {
    const commands = stepsOf(readWorkflow(file)).flatMap(({ run }) => run ?? []);
    const opened = commands.flatMap((command) => (command === 'bash .ci/run' ? readCiRun() : [command]));
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter((command) => !isRootScript(command))).toEqual([]);
  });

  it('takes every action at one commit, and says of which version', () => {
    const used = stepsOf(readWorkflow(file)).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) {
      expect(name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(read(file)).toMatch(new RegExp(`uses: ${name} # v\\d+\\.\\d+\\.\\d+\n`));
    }
  });

  it('may not write to the repository, keeps no credentials and ends in time', () => {
    const workflow = readWorkflow(file);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.permissions?.['contents']).toBeUndefined();
      for (const step of job.steps) {
        if (step.uses?.startsWith('actions/checkout@'))
          expect(step.with).toEqual({ 'persist-credentials': false });
      }
    }
  });
});

it('the build listens to what the publisher sends, coalesces and never cancels a run', () => {
  const { on, concurrency } = readWorkflow('.github/workflows/publish.yml');
  expect(on['repository_dispatch']).toEqual({ types: [eventType] });
  expect(on['schedule']).toHaveLength(1);
  expect(concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
});

it('the build starts from the replica that the last one left', () => {
  const steps = stepsOf(readWorkflow('.github/workflows/publish.yml'));
  const cache = steps.find(({ uses }) => uses?.startsWith('actions/cache@'));
  expect(cache?.with).toMatchObject({ path: 'site/.cache', 'restore-keys': 'replica-' });
  expect(String(cache?.with?.['key'])).toMatch(/^replica-.*run_id/);
  const order = steps.map(({ uses, run }) => run ?? uses?.split('@')[0]);
  expect(order).toEqual([
    'actions/checkout',
    'actions/cache',
    'npm run build',
    'npm run check -- site/dist',
    'actions/upload-pages-artifact',
    'actions/deploy-pages',
  ]);
});

/** The lines of the script that do something of their own. */
function readCiRun(): string[] {
  return read('.ci/run')
    .split('\n')
    .filter((line) => line !== '' && !/^(?:#|set |cd )/.test(line));
}
