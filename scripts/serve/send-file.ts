import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';

import send from 'send';

import { chooseEncoding } from './choose-encoding.ts';
import { isText, toContentType } from './content-types.ts';
import type { Packer } from './packer.ts';

/**
 * Sends a text file of a release whole, with a strong ETag of its bytes, to be revalidated at each use.
 *
 * @param status 200, or what a page of another status is served with; only 200 may become 304
 */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  packer: Packer,
  file: string,
  status: 200 | 404 | 410,
): Promise<void> {
  const body = await readFile(file);
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  response.setHeader('Cache-Control', 'no-cache');
  await sendBody(request, response, packer, { file, body, tag, status });
}

/**
 * Sends a file whose name changes with its bytes, to be kept for a year: text whole, perhaps packed, all else with ranges.
 *
 * @returns false, with nothing sent, where the file is not there
 */
export async function sendHashed(
  request: IncomingMessage,
  response: ServerResponse,
  packer: Packer,
  file: string,
): Promise<boolean> {
  if (!isText(file) || request.headers.range !== undefined) return sendStream(request, response, file);
  const body = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (body === undefined) return false;
  response.setHeader('Cache-Control', keptForAYear);
  await sendBody(request, response, packer, { file, body, tag: basename(file), status: 200 });
  return true;
}

const keptForAYear = 'public, max-age=31536000, immutable';

/**
 * Packed bytes have a tag of their own, a weak one: they change when they are packed better.
 *
 * @param tag tells these bytes from all others
 */
async function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  packer: Packer,
  { file, body, tag, status }: { file: string; body: Buffer; tag: string; status: number },
): Promise<void> {
  const encoding = isText(file) ? chooseEncoding(request.headers['accept-encoding']) : undefined;
  const packed = encoding && (await packer.pack(tag, body, encoding));
  const etag = packed ? `W/"${tag}-${encoding}"` : `"${tag}"`;
  if (isText(file)) response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  if (status === 200 && isFresh(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const sent = packed ?? body;
  response.writeHead(status, {
    'Content-Type': toContentType(file) ?? 'application/octet-stream',
    ...(packed && { 'Content-Encoding': encoding }),
    'Content-Length': sent.length,
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

function sendStream(request: IncomingMessage, response: ServerResponse, file: string): Promise<boolean> {
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
      response.setHeader('Cache-Control', keptForAYear);
      if (isText(file)) response.setHeader('Vary', 'Accept-Encoding');
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
  const toOpaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '')
    .split(',')
    .map(toOpaque)
    .some((tag) => tag === '*' || tag === toOpaque(etag));
}
