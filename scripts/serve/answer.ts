import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { createReleaseResolver, findFile, isMissing } from './find-file.ts';
import { createPacker, type Packer } from './packer.ts';
import { buildPlainPage } from './plain-page.ts';
import { parseRequestedPath } from './requested-path.ts';
import { securityHeaders } from './security-headers.ts';
import { sendHashed, sendPage } from './send-file.ts';
import type { Word } from './vi.ts';

/** Seconds after which a browser may ask again while there is no release. */
const retrySeconds = '2';

/**
 * Makes the function that answers every request for the live site.
 *
 * @param siteDir `<data>/site`
 * @param report gets what could not be answered
 */
export function createAnswer(
  siteDir: string,
  report: (error: unknown, url: string) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const resolveRelease = createReleaseResolver(join(siteDir, 'current'));
  const packer = createPacker();
  return async (request, response) => {
    try {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      await answer(resolveRelease, packer, request, response);
    } catch (error) {
      report(error, request.url ?? '');
      if (response.headersSent) response.destroy();
      else sendPlain(request, response, 500, 'site.failedTitle', 'site.failedText');
    }
  };
}

async function answer(
  resolveRelease: () => Promise<string | undefined>,
  packer: Packer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendPlain(request, response, 405, 'site.methodTitle', 'site.methodText');
    return;
  }
  const target = parseRequestedPath(request.url ?? '');
  if (target.kind === 'malformed') {
    sendPlain(request, response, 400, 'site.malformedTitle', 'site.malformedText');
    return;
  }
  let root = await resolveRelease();
  while (root !== undefined) {
    if (target.kind === 'path' && (await sendFound(request, response, packer, root, target))) return;
    // The release may have been replaced meanwhile, and its files cleaned away: then the next one has an answer.
    const now = await resolveRelease();
    if (now === root) return sendNotFound(request, response, packer, root);
    root = now;
  }
  response.setHeader('Retry-After', retrySeconds);
  sendPlain(request, response, 503, 'site.notReadyTitle', 'site.notReadyText');
}

/** @returns false, with nothing sent, where the release has nothing at the path, or not any more */
async function sendFound(
  request: IncomingMessage,
  response: ServerResponse,
  packer: Packer,
  root: string,
  { path, query }: { path: string; query: string },
): Promise<boolean> {
  try {
    const found = await findFile(root, path, query);
    switch (found.kind) {
      case 'redirect':
        response
          .writeHead(301, { Location: found.location, 'Cache-Control': 'no-cache', 'Content-Length': 0 })
          .end();
        return true;
      case 'gone':
        await sendPage(request, response, packer, found.file, 410);
        return true;
      case 'file':
        if (found.file.startsWith(`${root}/hashed/`))
          return await sendHashed(request, response, packer, found.file);
        await sendPage(request, response, packer, found.file, 200);
        return true;
      case 'missing':
        return false;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
    return false;
  }
}

async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  packer: Packer,
  root: string,
): Promise<void> {
  const page = await findFile(root, '/404.html', '');
  if (page.kind === 'file') return sendPage(request, response, packer, page.file, 404);
  sendPlain(request, response, 404, 'site.notFoundTitle', 'site.notFoundText');
}

function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  title: Word,
  text: Word,
): void {
  const body = buildPlainPage(title, text);
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
