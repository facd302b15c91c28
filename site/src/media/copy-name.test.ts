import { describe, expect, it } from 'vitest';

import { findAssets } from '../../render/driver.ts';
import { hashedCopyName, toMadeName, toTitledName } from './copy-name.ts';

const source = '0123456789abcdef'.repeat(4);

describe('a copy', () => {
  it.each([
    ['Quyết định.PDF', '0123456789abcdef.pdf'],
    ['clip.webm', '0123456789abcdef.webm'],
    ['phu-de.vtt', '0123456789abcdef.vtt'],
    ['page.html', '0123456789abcdef.bin'],
    ['none', '0123456789abcdef.bin'],
  ])('of %s is made as %s', (name, file) => {
    expect(hashedCopyName(source, name)).toBe(file);
  });

  it.each([
    ['0123456789abcdef.pdf', 'Kế hoạch tuyển sinh 2027', '0123456789abcdef-ke-hoach-tuyen-sinh-2027.pdf'],
    ['0123456789abcdef.bin', 'w480', '0123456789abcdef-w480.bin'],
    ['0123456789abcdef.docx', '../../etc/passwd', '0123456789abcdef-etc-passwd.docx'],
    ['0123456789abcdef.pdf', '…', '0123456789abcdef.pdf'],
    ['0123456789abcdef-w480.webp', 'A picture', '0123456789abcdef-w480.webp'],
  ])('%s with the title %j is offered as %s, and found again', (file, title, offered) => {
    expect(toTitledName(file, title)).toBe(offered);
    expect(toMadeName(offered)).toBe(file);
    expect(findAssets(Buffer.from(`<a href="/hashed/${offered}">`))).toEqual([offered]);
  });

  it.each(['0123456789abcdef-w480.webp', 'app-1a2b.css', '0123456789abcdef.pdf', 'Base.a-b.js'])(
    '%s has no title in it',
    (name) => {
      expect(toMadeName(name)).toBe(name);
    },
  );
});
