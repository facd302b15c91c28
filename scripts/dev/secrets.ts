import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = [
  'appKeys',
  'adminJwtSecret',
  'apiTokenSalt',
  'transferTokenSalt',
  'encryptionKey',
  'buildToken',
  'hookSecret',
] as const;

export type Secrets = Record<(typeof names)[number], string>;

/**
 * Reads the secrets of a data directory, making those that are missing. The file is readable by its owner only.
 *
 * @param dataDir made when missing
 * @returns the secrets, and whether this call made the file, which means a first start
 * @throws Error when the file is not what this function writes
 */
export function ensureSecrets(dataDir: string): { secrets: Secrets; isFirst: boolean } {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  const isFirst = !existsSync(file);
  const known = isFirst ? {} : readSecrets(file);
  const secrets = Object.fromEntries(names.map((name) => [name, known[name] ?? makeSecret(name)])) as Secrets;
  if (names.some((name) => known[name] === undefined)) {
    const beside = `${file}.${String(process.pid)}`;
    writeFileSync(beside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, file);
  }
  chmodSync(file, 0o600);
  return { secrets, isFirst };
}

function readSecrets(file: string): Partial<Secrets> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null) {
    throw new Error(`${file} is damaged. Restore it from a backup; without it log-ins and tokens are void.`);
  }
  return Object.fromEntries(
    Object.entries(value).filter(([, secret]) => typeof secret === 'string' && secret.length >= 16),
  );
}

/** Strapi signs cookies with a list of keys, so that one can be replaced while the other still verifies. */
const makeSecret = (name: (typeof names)[number]): string =>
  name === 'appKeys' ? `${random()},${random()}` : random();

const random = (): string => randomBytes(32).toString('hex');
