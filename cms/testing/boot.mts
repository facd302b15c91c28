import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from '@strapi/strapi';

const appDir = join(dirname(fileURLToPath(import.meta.url)), '..');
const distDir = join(appDir, 'dist');

export interface BootOptions {
  /** absolute directory for database and uploads; an empty one is a new portal */
  readonly dataDir: string;
  /** environment on top of test secrets, such as DATABASE_URL, PORTAL_SEED, PORTAL_NOW */
  readonly env?: Readonly<Record<string, string>>;
  /** port to listen on, 0 for any free one; without it nothing listens */
  readonly port?: number;
}

export interface BootedCms {
  readonly strapi: Core.Strapi;
  /** plain text of the build token */
  readonly token: string;
  /** address without a slash at its end, or '' when nothing listens */
  readonly url: string;
  /** Asks the GraphQL API; only with a port. @throws Error with the answer when it holds errors */
  ask(query: string, variables?: object): Promise<unknown>;
  stop(): Promise<void>;
}

const token = 'test-build-token-0123456789abcdef';

const testEnvironment: Readonly<Record<string, string>> = {
  NODE_ENV: 'production',
  APP_KEYS: 'test-app-key-0123456789',
  ADMIN_JWT_SECRET: 'test-admin-jwt-0123456789',
  API_TOKEN_SALT: 'test-api-token-salt-0123456789',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt-0123456789',
  ENCRYPTION_KEY: 'test-encryption-key-0123456789ab',
  PORTAL_HOST: '127.0.0.1',
  PORTAL_BUILD_TOKEN: token,
  PORTAL_SEED: 'none',
};

/**
 * Boots the compiled cms in this process. Strapi keeps itself in a global, so one process has one at a time.
 *
 * @throws Error when the cms is not compiled
 */
export async function bootCms({ dataDir, env = {}, port }: BootOptions): Promise<BootedCms> {
  if (!existsSync(join(distDir, 'src', 'index.js')))
    throw new Error('cms is not compiled. Run: npx tsc -p cms');
  Object.assign(
    process.env,
    testEnvironment,
    { PORTAL_DATA_DIR: dataDir, PORTAL_CMS_PORT: String(port ?? 0) },
    env,
  );
  const listeners = keepListeners();
  const { createStrapi } = createRequire(import.meta.url)(
    '@strapi/strapi',
  ) as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'warn';
  await strapi.load();
  if (port !== undefined) await strapi.listen();
  const address = strapi.server.httpServer.address();
  const url =
    typeof address === 'object' && address !== null ? `http://127.0.0.1:${String(address.port)}` : '';
  return {
    strapi,
    token,
    url,
    ask: (query, variables = {}) => ask(url, query, variables),
    async stop() {
      await strapi.destroy();
      listeners.restore();
    },
  };
}

async function ask(url: string, query: string, variables: object): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null || 'errors' in body || !('data' in body))
    throw new Error(text);
  return body.data;
}

/** Strapi removes every listener of the process when it stops, also those of a test runner. */
function keepListeners(): { restore(): void } {
  const kept = process.eventNames().map((name) => ({ name, listeners: process.rawListeners(name) }));
  return {
    restore() {
      for (const { name, listeners } of kept) {
        process.removeAllListeners(name);
        for (const listener of listeners) process.on(name, listener as (...values: unknown[]) => void);
      }
    },
  };
}
