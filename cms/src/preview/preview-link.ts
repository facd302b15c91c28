import type { PublicType } from '@portal/shared-types';
import { signPreview, type PreviewClaim } from '@portal/shared-types/preview-token';
import type { PortalSettings } from '../portal-settings.ts';

/** An address at which an entry can be seen for a while by whoever has it. */
export interface PreviewLink {
  readonly url: string;
  /** ISO instant */
  readonly expiresAt: string;
}

/** Long enough for somebody who has to approve, weekend included. */
export const sharedLifeMs = 72 * 60 * 60 * 1000;
/** For the preview inside the admin panel, which asks anew each time. */
export const deskLifeMs = 60 * 60 * 1000;

/** @param now ms since the epoch, by the real clock: a link lasts as long as it says */
export function toPreviewLink(
  { previewUrl, hookSecret }: Pick<PortalSettings, 'previewUrl' | 'hookSecret'>,
  { type, documentId, version }: { type: PublicType; documentId: string; version: PreviewClaim['version'] },
  lifeMs: number,
  now = Date.now(),
): PreviewLink {
  const expires = Math.floor((now + lifeMs) / 1000);
  const token = signPreview({ type, documentId, version, expires }, hookSecret);
  return { url: `${previewUrl}/preview/${token}`, expiresAt: new Date(expires * 1000).toISOString() };
}
