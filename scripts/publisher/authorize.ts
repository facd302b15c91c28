import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Makes a function that says whether an Authorization header carries the secret. Both sides are hashed, so the time it
 * takes tells neither length nor content.
 *
 * @param secret not empty
 */
export function createAuthorizer(secret: string): (authorization: string | undefined) => boolean {
  const expected = hash(`Bearer ${secret}`);
  return (authorization) => authorization !== undefined && timingSafeEqual(hash(authorization), expected);
}

/** Node reads header bytes as latin1; this gives the raw bytes back. */
const hash = (header: string): Buffer => createHash('sha256').update(Buffer.from(header, 'latin1')).digest();
