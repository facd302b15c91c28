import { createHash, timingSafeEqual } from 'node:crypto';
import { isPublicType } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { mayRead } from '../access/may.ts';
import { publicTypeOf } from '../feed/public-models.ts';
import { createGetModel, hasDrafts } from '../models.ts';
import { getPortalSettings } from '../portal-settings.ts';
import type { RuleParts } from '../rules/rule-parts.ts';
import { sharedLifeMs, toPreviewLink } from './preview-link.ts';
import { readDraft } from './read-draft.ts';

/** The part of a request that these routes use. */
interface PreviewContext {
  readonly params: Readonly<Record<string, string>>;
  readonly state: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
  forbidden(): unknown;
  notFound(): unknown;
  unauthorized(): unknown;
}

/**
 * Opens two ways: the admin panel gets links to hand on, and the publisher gets drafts. The publisher shows the secret of
 * the doorbell, which nobody else has: the build token, and with it every other build, stays at what is published.
 */
export function registerPreviewRoutes(parts: RuleParts): void {
  const { strapi } = parts;
  strapi.server.routes({
    type: 'admin',
    routes: [
      {
        method: 'POST',
        path: '/press/preview-links/:uid/:documentId',
        handler: (context: PreviewContext) => answerLink(strapi, context),
        info: { type: 'admin' },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
      {
        method: 'GET',
        path: '/press/drafts/:type/:documentId',
        handler: (context: PreviewContext) => answerDraft(parts, context),
        info: { type: 'admin' },
        config: { auth: false },
      },
    ] as never,
  });
}

function answerLink(strapi: Core.Strapi, context: PreviewContext): unknown {
  const { uid = '', documentId = '' } = context.params;
  const settings = getPortalSettings(strapi);
  const type = publicTypeOf(uid);
  context.set('Cache-Control', 'no-store');
  if (type === undefined || !mayRead(context.state, uid)) return context.forbidden();
  if (settings.previewUrl === '' || !hasDrafts(createGetModel(strapi)(uid))) return context.notFound();
  return toPreviewLink(settings, { type, documentId, version: 'draft' }, sharedLifeMs);
}

function answerDraft(parts: RuleParts, context: PreviewContext): unknown {
  const { type, documentId = '' } = context.params;
  const { hookSecret } = getPortalSettings(parts.strapi);
  context.set('Cache-Control', 'no-store');
  if (hookSecret === '' || !isEqual(context.get('authorization'), `Bearer ${hookSecret}`))
    return context.unauthorized();
  return isPublicType(type) ? readDraft(parts, type, documentId) : context.notFound();
}

/** Takes the same time wherever two texts differ. */
const isEqual = (some: string, other: string): boolean => timingSafeEqual(toDigest(some), toDigest(other));

const toDigest = (text: string): Buffer => createHash('sha256').update(text).digest();
