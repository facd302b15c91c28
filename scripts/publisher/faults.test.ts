import { SyncError } from '@portal/site/replica';
import { describe, expect, it } from 'vitest';

import { toFault } from './faults.ts';
import { PublishError } from './publish-error.ts';
import { faultWords } from './vi.ts';

const withCode = (code: string): Error => Object.assign(new Error('some text'), { code });

describe('What people read of an error', () => {
  it.each([
    [new SyncError('cms-unreachable', 'connect ECONNREFUSED'), 'cms-unreachable'],
    [new SyncError('census', 'article: 3 of 4'), 'census'],
    [new PublishError('ruin', { before: 60, after: 20 }), 'ruin'],
    [withCode('ENOSPC'), 'disk-full'],
    [withCode('SQLITE_FULL'), 'disk-full'],
    [withCode('EACCES'), 'no-permission'],
    [withCode('EBUSY'), 'internal'],
    [new TypeError('x is not a function'), 'internal'],
    ['a text that was thrown', 'internal'],
  ])('%s is %s, in Vietnamese', (error, code) => {
    const fault = toFault(error);
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(/[à-ỹ]/);
  });

  it('has the facts in it', () => {
    expect(toFault(new PublishError('ruin', { before: 60, after: 20 })).message).toContain('20 trên 60');
    expect(toFault(new SyncError('census', 'article: 3 of 4')).message).toContain('article: 3 of 4');
  });

  it('says for each kind of error what becomes of the site or what to do', () => {
    for (const [code, words] of Object.entries(faultWords)) {
      if (code !== 'stopped') expect(words, code).toMatch(/giữ nguyên|không xuất bản|Đổi|Gọi|gọi/);
    }
  });
});
