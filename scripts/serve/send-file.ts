import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';

import send from 'send';

import { toContentType } from './content-types.ts';

/**
 * Sends a text file of a release whole, with a strong ETag of its bytes, to be revalidated at each use.
 *
 * @param status 200, or what a page of another status is served with; only 200 may become 304
 */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: 200 | 404 | 410,
): Promise<void> {
  const body = await readFile(file);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', etag);
  if (status === 200 && isFresh(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(status, {
    'Content-Type': toContentType(file) ?? 'application/octet-stream',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Sends a file whose name changes with its bytes, ranges included, to be kept for a year.
 *
 * @returns false, with nothing sent, where the file is not there
 */
export function sendHashed(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const type = toContentType(file);
    // With a root, only the name is looked at for dots: the data directory may well be called `.data`.
    const stream = send(request, encodeURIComponent(basename(file)), {
      root: dirname(file),
      cacheControl: false,
      index: false,
      dotfiles: 'deny',
      lastModified: false,
    });
    stream.on('headers', () => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.setHeader('ETag', `"${basename(file)}"`);
      if (type) response.setHeader('Content-Type', type);
    });
    stream.on('error', (error: { status?: number } & Error) => {
      if (error.status === 404) resolve(false);
      else if (response.headersSent) response.destroy();
      else if (error.status === 416 || error.status === 412) {
        response.writeHead(error.status).end();
        resolve(true);
      } else reject(error);
    });
    stream.on('end', () => {
      resolve(true);
    });
    response.on('close', () => {
      resolve(true);
    });
    stream.pipe(response);
  });
}

function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((candidate) => {
    const tag = candidate.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
}
