import { createReadStream } from 'node:fs';
import { extname } from 'node:path';

import { readPreview, type PreviewClaim } from '@portal/shared-types/preview-token';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { buildPreviewNotice, previewStyleHash, toPreviewHtml } from './preview-page.ts';
import type { RenderPreview } from './preview.ts';
import { previewWords } from './vi.ts';

export interface PreviewRoutes {
  render: RenderPreview;
  /** @returns where a file of `hashed/` can be taken from, or undefined */
  findAsset: (name: string) => string | undefined;
  /** whether a file of `hashed/` comes with the pages, and not from a medium */
  isOfPages: (name: string) => boolean;
}

/** More at once wait for nobody: they are asked to come again. */
const mostAtOnce = 4;
/** Previews whose pictures are handed out; older ones are rendered again when they are looked at again. */
const mostKnown = 200;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
  '.pdf': 'application/pdf',
};

/**
 * Adds `GET /preview/<token>` and the files that such a page needs. The pictures of a draft stand below its token, because
 * readers must not get them from `hashed/` before they are published.
 *
 * @param adminUrl whose origin may show previews in a frame
 */
export function addPreviewRoutes(
  app: FastifyInstance,
  { render, findAsset, isOfPages }: PreviewRoutes,
  { secret, siteUrl, adminUrl }: { secret: string; siteUrl: string; adminUrl: string },
): void {
  const policy = toPolicy(siteUrl, adminUrl);
  const known = new Map<string, readonly string[]>();
  let running = 0;

  const read = (token: string): ReturnType<typeof readPreview> =>
    readPreview(token, secret, Date.now() / 1000);
  const notice = (
    reply: FastifyReply,
    status: number,
    ...page: Parameters<typeof buildPreviewNotice>
  ): unknown => sendPage(reply.code(status), buildPreviewNotice(...page), policy);

  app.get<{ Params: { token: string } }>('/preview/:token', async ({ params }, reply) => {
    const answer = read(params.token);
    if (answer.kind === 'forged') return notice(reply, 404, previewWords.forged);
    if (answer.kind === 'expired') return notice(reply, 410, previewWords.expired);
    if (running >= mostAtOnce) return notice(reply.header('Retry-After', '2'), 503, previewWords.busy);
    running += 1;
    try {
      return await sendPreview(reply, answer.claim, params.token);
    } finally {
      running -= 1;
    }
  });

  app.get<{ Params: { token: string; name: string } }>(
    '/preview/:token/hashed/:name',
    ({ params }, reply) => {
      const isValid = read(params.token).kind === 'valid';
      return isValid && known.get(params.token)?.includes(params.name) === true
        ? sendAsset(reply, params.name)
        : reply.code(404).send();
    },
  );

  app.get<{ Params: { name: string } }>('/hashed/:name', ({ params }, reply) =>
    isOfPages(params.name) ? sendAsset(reply, params.name) : reply.code(404).send(),
  );

  async function sendPreview(reply: FastifyReply, claim: PreviewClaim, token: string): Promise<unknown> {
    const preview = await render(claim);
    switch (preview.kind) {
      case 'gone':
        return notice(reply, 404, previewWords.gone);
      case 'internal':
        return notice(reply, 404, previewWords.internal);
      case 'unreachable':
        return notice(reply.header('Retry-After', '5'), 503, previewWords.unreachable);
      case 'unready':
        return notice(reply, 409, previewWords.unready, { lines: preview.problems });
      case 'page': {
        const { rendered, problems } = preview;
        const own = rendered.assets.filter((name) => !isOfPages(name));
        remember(token, own);
        const body = rendered.files.find(({ path }) => path.endsWith('.html'))?.body;
        const html = own.reduce(
          (text, name) => text.replaceAll(`/hashed/${name}`, `/preview/${token}/hashed/${name}`),
          new TextDecoder().decode(body),
        );
        return sendPage(reply, toPreviewHtml(html, claim, problems), policy);
      }
    }
  }

  function remember(token: string, names: readonly string[]): void {
    known.delete(token);
    known.set(token, names);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  }

  function sendAsset(reply: FastifyReply, name: string): FastifyReply {
    const file = /^\w[\w.-]*$/.test(name) ? findAsset(name) : undefined;
    if (file === undefined) return reply.code(404).send();
    const type = types[extname(name)] ?? 'application/octet-stream';
    return reply.type(type).send(createReadStream(file));
  }
}

function sendPage(reply: FastifyReply, html: string, policy: string): unknown {
  return reply
    .type('text/html; charset=utf-8')
    .header('Content-Security-Policy', policy)
    .header('X-Robots-Tag', 'noindex, nofollow, noarchive')
    .send(html);
}

/** What the pages of the site need, the style of the ribbon, and the admin panel around it. */
function toPolicy(siteUrl: string, adminUrl: string): string {
  const self = ['script', 'img', 'font', 'media'].map((kind) => `${kind}-src 'self'`);
  return [
    "default-src 'none'",
    ...self,
    `style-src 'self' ${previewStyleHash}`,
    "base-uri 'none'",
    `form-action 'self' ${new URL(siteUrl).origin}`,
    `frame-ancestors 'self' ${new URL(adminUrl).origin}`,
  ].join('; ');
}
