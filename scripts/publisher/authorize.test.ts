import { describe, expect, it } from 'vitest';

import { createAuthorizer } from './authorize.ts';

const isAuthorized = createAuthorizer('mat-khau-0123456789');

describe('The secret', () => {
  it('opens when it is the whole bearer token', () => {
    expect(isAuthorized('Bearer mat-khau-0123456789')).toBe(true);
  });

  it.each([
    [undefined],
    [''],
    ['mat-khau-0123456789'],
    ['Bearer '],
    ['Bearer mat-khau-012345678'],
    ['Bearer mat-khau-01234567890'],
    ['bearer mat-khau-0123456789'],
    ['Basic mat-khau-0123456789'],
    ['Bearer MAT-KHAU-0123456789'],
  ])('does not open for %j', (header) => {
    expect(isAuthorized(header)).toBe(false);
  });
});
