import type { Core } from '@strapi/strapi';
import { mayRead } from '../access/may.ts';
import { publicTypeOf } from '../feed/public-models.ts';
import { createGetModel, hasDrafts } from '../models.ts';
import { getPortalSettings } from '../portal-settings.ts';
import { deskLifeMs, toPreviewLink } from './preview-link.ts';

interface PreviewQuestion {
  readonly documentId?: string;
  readonly status?: string;
}

/**
 * Answers Strapi's preview button. Strapi itself asks only whether somebody is logged in; a link lets its holder read the
 * draft, so it is given to those alone who may.
 */
export function registerPreview(strapi: Core.Strapi): void {
  const settings = getPortalSettings(strapi);
  const getModel = createGetModel(strapi);
  const handler = (uid: string, { documentId, status }: PreviewQuestion): string | undefined => {
    const type = publicTypeOf(uid);
    if (type === undefined || documentId === undefined || !hasDrafts(getModel(uid))) return undefined;
    if (settings.previewUrl === '' || !mayRead(strapi.requestContext.get()?.state, uid)) return undefined;
    const version = status === 'published' ? 'published' : 'draft';
    return toPreviewLink(settings, { type, documentId, version }, deskLifeMs).url;
  };
  strapi.config.set('admin.preview.config.handler', handler);
}
