import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fields } from '../src/entries.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';
import {
  createCompleteEntries,
  type CompleteEntries,
  type TestedType,
} from '../testing/complete-entries.mts';
import { databases, openDatabase, type Database } from '../testing/databases.mts';
import { refusalCases } from './refusal-cases.ts';

/** 11:00 in Vietnam. */
const now = '2026-03-05T04:00:00Z';

interface Told {
  readonly message: string;
  readonly fields: readonly string[];
}

/** @returns what an editor is told, and at which fields, or undefined when the entry is accepted */
async function findTold(work: Promise<unknown>): Promise<Told | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    const { errors: problems = [] } = error.details as { errors?: { path: (string | number)[] }[] };
    return { message: error.message, fields: problems.map(({ path }) => path.join('.')) };
  }
}

describe.each(databases)('on %s', (kind) => {
  let dataDir: string;
  let database: Database;
  let cms: BootedCms;
  let entries: CompleteEntries;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-refusals-'));
    database = await openDatabase(kind);
    cms = await bootCms({ dataDir, env: { ...database.env, PORTAL_NOW: now } });
    entries = await createCompleteEntries(cms);
  }, 60_000);

  afterAll(async () => {
    await cms.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

  describe.each(Object.entries(refusalCases))('%s', (type, cases) => {
    it.each(cases)('$title', async ({ given, refused = [] }) => {
      const fields: Fields = typeof given === 'function' ? await given(entries) : given;
      const told = await findTold(entries.publish(type as TestedType, fields));
      expect([...new Set(told?.fields)]).toEqual(refused);
      if (refused.length > 0) expect(told?.message).toMatch(/^Chưa thể (đăng|lưu): .*(hãy|phải)/);
    });
  });
});
