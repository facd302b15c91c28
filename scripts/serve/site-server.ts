import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { createAnswer } from './answer.ts';

export interface SiteServerSettings {
  dataDir: string;
  host: string;
  /** 0 takes any free port */
  port: number;
  /** gets what could not be answered; default: standard error */
  report?: (error: unknown, url: string) => void;
}

export interface SiteServer {
  /** without a trailing slash */
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves `<dataDir>/site/current`, looking at the disk at each request: a new release is served from the next request
 * on, and a missing one is a 503.
 *
 * @throws Error in words when the port is taken or may not be used
 */
export async function startSiteServer(settings: SiteServerSettings): Promise<SiteServer> {
  const answer = createAnswer(join(settings.dataDir, 'site'), settings.report ?? reportToStandardError);
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(toPlainError(error, settings));
    });
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return {
    url: `http://${host}:${String(port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
        setTimeout(() => {
          server.closeAllConnections();
        }, 1000).unref();
      }),
  };
}

function toPlainError(error: Error, { host, port }: SiteServerSettings): Error {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return new Error(`Port ${String(port)} on ${host} is taken. Stop what uses it, or set PORTAL_SITE_PORT.`);
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new Error(
      `Cannot listen on ${host}:${String(port)} (${code}). Set PORTAL_HOST or PORTAL_SITE_PORT.`,
    );
  }
  return error;
}

function reportToStandardError(error: unknown, url: string): void {
  process.stderr.write(
    `${url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
