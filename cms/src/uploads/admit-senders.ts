import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { say } from '../i18n/vi.ts';

interface Context {
  readonly method: string;
  readonly path: string;
  readonly request: {
    readonly header: Readonly<Record<string, string | string[] | undefined>>;
    readonly files?: Readonly<Record<string, unknown>>;
  };
  status: number;
  body: unknown;
}

interface AdminSessions {
  validateAccessToken(token: string): { isValid: boolean };
}

/** The actions that take files. */
const doors = /^\/upload\/?$|^\/upload\/files(?:\/[^/]+\/replace)?\/?$/;

/**
 * Stands before the body parser, which writes whatever it gets to the disk before anybody asks who sends it: only
 * people who have logged in send files, only to the media library, and no more than one request may hold.
 *
 * @param config `maxRequestBytes` of one request, all its files together
 */
export default function createAdmitSenders(
  { maxRequestBytes }: { readonly maxRequestBytes: number },
  { strapi }: { strapi: Core.Strapi },
) {
  return async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    const { header } = context.request;
    if (
      !String(header['content-type'] ?? '')
        .toLowerCase()
        .startsWith('multipart/')
    ) {
      await next();
      return;
    }
    if (!doors.test(context.path) || !isLoggedIn(strapi, String(header['authorization'] ?? ''))) {
      refuse(context, 401, 'UnauthorizedError', say('upload.notLoggedIn'));
      return;
    }
    const tooLarge = say('upload.requestTooLarge', { max: Math.floor(maxRequestBytes / (1024 * 1024)) });
    if (Number(header['content-length'] ?? 0) > maxRequestBytes) {
      refuse(context, 413, 'PayloadTooLargeError', tooLarge);
      return;
    }
    try {
      await next();
      if (context.status === 413) refuse(context, 413, 'PayloadTooLargeError', tooLarge);
    } finally {
      await removeReceived(context.request.files);
    }
  };
}

function isLoggedIn(strapi: Core.Strapi, authorization: string): boolean {
  const [scheme = '', token = ''] = authorization.split(/\s+/);
  const sessions = strapi.sessionManager as unknown as ((origin: string) => AdminSessions) | undefined;
  return scheme.toLowerCase() === 'bearer' && sessions?.('admin').validateAccessToken(token).isValid === true;
}

function refuse(context: Context, status: number, name: string, message: string): void {
  context.status = status;
  context.body = { data: null, error: { status, name, message, details: {} } };
}

/** Strapi removes only what came under the name it expects. */
async function removeReceived(files: Readonly<Record<string, unknown>> | undefined): Promise<void> {
  for (const file of Object.values(files ?? {}).flat()) {
    if (typeof file === 'object' && file !== null && 'filepath' in file && typeof file.filepath === 'string')
      await rm(file.filepath, { force: true });
  }
}
