import { SyncError } from '@portal/site/replica';
import { describe, expect, it } from 'vitest';

import { toFault } from './faults.ts';
import { PublishError } from './publish-error.ts';
import { faultWords } from './vi.ts';

const withCode = (code: string): Error =>
  Object.assign(new Error('some text'), { code, ...(!code.startsWith('SQLITE_') && { syscall: 'write' }) });
const ownUrl = 'http://127.0.0.1:4322';
const bearer = '-H "Authorization: Bearer $PORTAL_HOOK_SECRET"';

describe('What people read of an error', () => {
  it.each([
    [new SyncError('cms-unreachable', 'connect ECONNREFUSED'), 'cms-unreachable'],
    [new SyncError('census', 'article: 3 of 4'), 'census'],
    [new PublishError('ruin', { before: 60, after: 20 }), 'ruin'],
    [withCode('ENOSPC'), 'disk-full'],
    [withCode('SQLITE_FULL'), 'disk-full'],
    [withCode('EFBIG'), 'disk-full'],
    [withCode('EACCES'), 'no-permission'],
    [withCode('EROFS'), 'no-permission'],
    [
      Object.assign(new Error(', Unknown error: Read-only file system'), { code: '', syscall: 'rm' }),
      'no-permission',
    ],
    [withCode('SQLITE_READONLY_DIRECTORY'), 'no-permission'],
    [withCode('SQLITE_CANTOPEN'), 'no-permission'],
    [withCode('EIO'), 'disk-failing'],
    [withCode('SQLITE_IOERR_WRITE'), 'disk-failing'],
    [new Error('the page threw', { cause: withCode('ENOSPC') }), 'disk-full'],
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

  it.each([
    [
      new PublishError('ruin', { before: 60, after: 20 }),
      `curl -X POST ${bearer} -d '{"confirm":true}' ${ownUrl}/rebuild`,
    ],
    [new SyncError('shrink', 'x'), `curl -X POST ${bearer} -d '{"confirm":true}' ${ownUrl}/rebuild`],
    [new PublishError('release-damaged', { path: '/a/' }), `curl -X POST ${bearer} ${ownUrl}/rebuild`],
  ])('%s names the command that helps, ready to be pasted', (error, command) => {
    expect(toFault(error, ownUrl).message).toContain(`${command} `);
  });

  it('says for each kind of error that the site stays as it is, and leaves no gap unfilled', () => {
    const quiet = ['stopped', 'held', 'release-damaged', 'dispatch-failed'];
    for (const [code, words] of Object.entries(faultWords)) {
      if (!quiet.includes(code)) expect(words, code).toMatch(/Trang( do dịch vụ đó dựng)? vẫn giữ nguyên/);
    }
    expect(toFault(new SyncError('shrink', 'x'), ownUrl).message).not.toMatch(/\{\w+\}/);
  });
});
