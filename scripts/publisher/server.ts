import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';

import { createAuthorizer } from './authorize.ts';
import { findReceipt } from './find-receipt.ts';
import type { LiveProof } from './live-proof.ts';
import type { Press } from './press.ts';
import type { Receipt } from './receipts.ts';
import { parseCommand } from './command.ts';
import type { Metrics } from './metrics.ts';
import { buildPreviewNotice } from './preview-page.ts';
import { addPreviewRoutes, type PreviewRoutes } from './preview-routes.ts';
import { buildStatusPage } from './status-page.ts';
import type { StatusLinks } from './status-sections.ts';
import { statusPolicy } from './status-style.ts';
import type { Status } from './status.ts';
import { previewWords, requestWords } from './vi.ts';

export interface ServerParts {
  press: Press;
  readStatus: () => Status;
  metrics: Pick<Metrics, 'contentType' | 'read'>;
  links: Omit<StatusLinks, 'ownUrl'>;
  findReceiptOf: (type: string, documentId: string) => Receipt | undefined;
  /** what the live manifest says of a path */
  readProof: (path: string | null) => LiveProof | null;
  /** absent where no pages are rendered */
  preview?: PreviewRoutes | undefined;
  secret: string;
  logger: FastifyBaseLogger;
}

/** A webhook carries a whole entry, of which nothing is read. */
const bodyLimit = 5 * 1024 * 1024;

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/**
 * Builds the publisher's HTTP side; it does not listen yet.
 *
 * `POST /hooks/content`, `/rollback`, `/resume` and `/rebuild` want `Authorization: Bearer <secret>`. `GET /status`,
 * `/metrics`, `/healthz` and `/receipt/<type>/<documentId>` are open; without the secret a receipt tells only what is live.
 * `GET /preview/<token>` wants a token that was signed with the secret.
 */
export function createServer({
  press,
  readStatus,
  metrics,
  links,
  findReceiptOf,
  readProof,
  preview,
  secret,
  logger,
}: ServerParts): FastifyInstance {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // A token of a preview is longer than the 100 characters that Fastify admits.
    routerOptions: { maxParamLength: 400 },
    forceCloseConnections: true,
  });
  const isAuthorized = createAuthorizer(secret);
  const requireSecret = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    if (isAuthorized(request.headers.authorization)) return undefined;
    return reply.code(401).header('WWW-Authenticate', 'Bearer').send({ error: requestWords.unauthorized });
  };

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  app.setNotFoundHandler((request, reply) => {
    // The links of a preview lead to pages that only the site has.
    if (preview === undefined || request.method !== 'GET' || !prefersHtml(request.headers.accept))
      return reply.code(404).send({ error: requestWords.unknown });
    const link = `${links.siteUrl}${request.url}`;
    if (request.headers['sec-fetch-dest'] !== 'iframe') return reply.redirect(link);
    const page = buildPreviewNotice(previewWords.elsewhere, { link });
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .header('Content-Security-Policy', toFramePolicy(links.adminUrl))
      .send(page);
  });
  if (preview) addPreviewRoutes(app, preview, { secret, ...links });

  app.get('/healthz', () => ({ ok: true }));
  app.get('/status', (request, reply) => {
    const status = readStatus();
    reply.header('Vary', 'Accept');
    if (!prefersHtml(request.headers.accept)) return reply.send(status);
    const page = buildStatusPage(status, { ...links, ownUrl: `http://${request.host}` }, Date.now());
    return reply.type('text/html; charset=utf-8').header('Content-Security-Policy', statusPolicy).send(page);
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.read()));
  app.get<{ Params: { type: string; documentId: string } }>(
    '/receipt/:type/:documentId',
    ({ params, headers: sent }) => {
      const receipt = findReceiptOf(params.type, params.documentId);
      const status = readStatus();
      const trusted = isAuthorized(sent.authorization);
      return {
        ...findReceipt(receipt, status, { ...params, trusted }),
        press: status.state,
        proof: readProof(receipt?.path ?? null),
      };
    },
  );

  app.post('/hooks/content', { onRequest: requireSecret }, (_request, reply) => {
    press.ring();
    return reply.code(202).send({ accepted: true });
  });
  app.post('/rollback', { onRequest: requireSecret }, (request, reply) => {
    const command = parseCommand(request.body);
    if (command === undefined) return reply.code(400).send({ error: requestWords.malformed });
    const result = press.rollBack(command.release, command.confirm);
    switch (result.kind) {
      case 'no-such-release':
        return reply.code(404).send({ error: requestWords.noSuchRelease });
      case 'unconfirmed':
        return reply
          .code(409)
          .send({ error: requestWords.unconfirmed, release: result.release.id, returning: result.returning });
      case 'done':
        return reply.send({ release: result.release.id, from: result.from, returning: result.returning });
    }
  });
  app.post('/resume', { onRequest: requireSecret }, (_request, reply) =>
    press.resume()
      ? reply.code(202).send({ accepted: true })
      : reply.code(409).send({ error: requestWords.notHeld }),
  );
  app.post('/rebuild', { onRequest: requireSecret }, (request, reply) => {
    const command = parseCommand(request.body);
    if (command === undefined) return reply.code(400).send({ error: requestWords.malformed });
    press.rebuild({ allowShrink: command.confirm });
    return reply.code(202).send({ accepted: true });
  });
  return app;
}

const toFramePolicy = (adminUrl: string): string =>
  `default-src 'none'; frame-ancestors 'self' ${new URL(adminUrl).origin}`;

/** Browsers name text/html first; programs ask for JSON or for anything. */
function prefersHtml(accept: string | undefined): boolean {
  const wanted = (accept ?? '').split(',').map((type) => type.split(';')[0]?.trim());
  const html = wanted.indexOf('text/html');
  const json = wanted.indexOf('application/json');
  return html !== -1 && (json === -1 || html < json);
}
