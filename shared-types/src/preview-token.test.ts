import { describe, expect, it } from 'vitest';

import { readPreview, signPreview, type PreviewClaim } from './preview-token.ts';

const secret = 'mat-khau-0123456789';
const claim: PreviewClaim = { type: 'article', documentId: 'abc', version: 'draft', expires: 1000 };
const token = signPreview(claim, secret);

describe('A preview link', () => {
  it('is valid until it expires', () => {
    expect(readPreview(token, secret, 999)).toEqual({ kind: 'valid', claim });
    expect(readPreview(token, secret, 1000)).toEqual({ kind: 'expired', claim });
  });

  it('fits into a URL as it is', () => {
    expect(encodeURIComponent(token)).toBe(token);
  });

  it('is forged when any of its characters is another', () => {
    for (const [place, letter] of Array.from(token).entries()) {
      for (const other of ['A', 'B', 'w', '-', '.']) {
        if (other === letter) continue;
        const changed = token.slice(0, place) + other + token.slice(place + 1);
        expect(readPreview(changed, secret, 0), changed).toEqual({ kind: 'forged' });
      }
    }
  });

  it.each([
    ['empty', ''],
    ['without a signature', token.split('.')[0] ?? ''],
    ['with more than a signature', `${token}.x`],
    ['cut', token.slice(0, -1)],
    ['too long', `${'a'.repeat(500)}.${token}`],
    ['signed with another secret', signPreview(claim, `${secret}0`)],
    [
      'of another payload',
      `${signPreview({ ...claim, documentId: 'abd' }, secret).split('.')[0] ?? ''}.${token.split('.')[1] ?? ''}`,
    ],
    ['of a type that is unknown', signPreview({ ...claim, type: 'user' as never }, secret)],
  ])('is forged when it is %s', (_title, text) => {
    expect(readPreview(text, secret, 0)).toEqual({ kind: 'forged' });
  });
});
