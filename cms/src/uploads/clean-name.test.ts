import { describe, expect, it } from 'vitest';
import { cleanName, toShownName } from './clean-name.ts';

describe('a name', () => {
  it.each([
    ['keeps Vietnamese', 'Nghị quyết số 08.PDF', 'Nghị quyết số 08', '.pdf'],
    ['is composed', 'Quye\u0302\u0301t.pdf', 'Quyết', '.pdf'],
    ['loses folders of both kinds', '../../etc\\passwd.pdf', 'passwd', '.pdf'],
    ['loses what cannot be seen', 'a\u0000\u202Eb\u200Bc\uFEFF.pdf', 'abc', '.pdf'],
    ['shows its true extension when it reads backwards', 'anh\u202Egpj.exe', 'anhgpj', '.exe'],
    ['loses what Windows reserves', 'a<b>:"c|?*.pdf', 'a-b---c---', '.pdf'],
    ['is not a device of Windows', 'CON.pdf', '_CON', '.pdf'],
    ['without letters gets a stand-in', '....pdf', 'tep', '.pdf'],
    ['that is empty gets a stand-in', '', 'tep', ''],
    ['keeps points inside', 'v1.2.docx', 'v1.2', '.docx'],
    ['does not take a sentence for an extension', 'a.phần hai', 'a.phần hai', ''],
    ['is cut at a whole letter', `${'a'.repeat(119)}👩‍🏫.pdf`, 'a'.repeat(119), '.pdf'],
  ])('%s', (_title, name, base, extension) => {
    expect(cleanName(name, 'tep')).toEqual({ base, extension });
  });

  it.each([
    ['Báo cáo', 'Báo cáo.pdf'],
    ['Báo cáo.pdf', 'Báo cáo.pdf'],
    ['Báo cáo.PDF', 'Báo cáo.pdf'],
    ['Báo cáo v1.2', 'Báo cáo v1.2.pdf'],
    ['trang.html', 'trang.html.pdf'],
  ])('that an editor gives ends in the extension of the file: %s', (title, expected) => {
    expect(toShownName(title, '.pdf', 'tep')).toBe(expected);
  });
});
