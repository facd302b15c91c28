import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import { isPublicType, type PublicType } from './public-types.ts';

/** What a preview link lets its holder see, and until when. */
export interface PreviewClaim {
  type: PublicType;
  documentId: string;
  version: 'draft' | 'published';
  /** seconds since the epoch */
  expires: number;
}

export type ReadPreview =
  { kind: 'valid'; claim: PreviewClaim } | { kind: 'expired'; claim: PreviewClaim } | { kind: 'forged' };

/** No real token comes near it. */
const longestToken = 400;

/**
 * Signs a claim. Cms and publisher share the secret; keys of other purposes are made from it in other ways.
 *
 * @returns a text that fits into a URL as it is
 */
export function signPreview({ type, documentId, version, expires }: PreviewClaim, secret: string): string {
  const payload = Buffer.from(JSON.stringify([type, documentId, version, expires])).toString('base64url');
  return `${payload}.${toSignature(payload, secret)}`;
}

/**
 * Reads a token. Nothing of it is looked at before its signature is found good, in a time that does not tell how much of
 * it was right.
 *
 * @param now seconds since the epoch
 */
export function readPreview(token: string, secret: string, now: number): ReadPreview {
  const [payload = '', signature = '', ...rest] = token.length > longestToken ? [] : token.split('.');
  const isSigned = timingSafeEqual(toDigest(signature), toDigest(toSignature(payload, secret)));
  if (!isSigned || rest.length > 0) return { kind: 'forged' };
  const claim = toClaim(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (claim === undefined) return { kind: 'forged' };
  return { kind: claim.expires > now ? 'valid' : 'expired', claim };
}

/** A version of this software may not know what another one has signed. */
function toClaim(value: unknown): PreviewClaim | undefined {
  if (!Array.isArray(value)) return undefined;
  const [type, documentId, version, expires] = value as unknown[];
  if (typeof type !== 'string' || !isPublicType(type) || typeof documentId !== 'string') return undefined;
  if ((version !== 'draft' && version !== 'published') || typeof expires !== 'number') return undefined;
  return { type, documentId, version, expires };
}

const purpose = 'portal preview link 1';

function toSignature(payload: string, secret: string): string {
  const key = createHmac('sha256', secret).update(purpose).digest();
  return createHmac('sha256', key).update(payload).digest('base64url');
}

const toDigest = (text: string): Buffer => createHash('sha256').update(text).digest();
