import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FirstAdministrator {
  email: string;
  password: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'first-administrator.json');

/**
 * Gives the administrator that the CMS makes at its first start. It is kept in the data directory, readable by its
 * owner only, until it has been shown: a start that is stopped halfway would lose it otherwise.
 *
 * @param isFirst whether the data directory is new
 * @returns undefined when it has been shown before
 */
export function ensureFirstAdministrator(dataDir: string, isFirst: boolean): FirstAdministrator | undefined {
  const file = fileOf(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as FirstAdministrator;
  if (!isFirst) return undefined;
  // Strapi asks for upper and lower case letters and a digit.
  const administrator = { email: 'admin@portal.local', password: `P${randomBytes(9).toString('hex')}x7` };
  writeFileSync(file, JSON.stringify(administrator), { mode: 0o600 });
  return administrator;
}

/** Call it once the administrator has been shown. */
export function forgetFirstAdministrator(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}
