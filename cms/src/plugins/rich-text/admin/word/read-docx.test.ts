import { sanitizeHtml } from '@portal/shared-types';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import {
  cell,
  item,
  link,
  makeDocx,
  note,
  paragraph,
  picture,
  row,
  run,
  table,
} from '../../../../../testing/files/make-docx.mts';
import { readDocx } from './read-docx.ts';

const heading = (level: number, text: string): string =>
  paragraph(run(text), `<w:pStyle w:val="Heading${String(level)}"/>`);
const png = { extension: 'png', type: 'image/png' };
const pictures = [
  { ...png, bytes: Buffer.from('first') },
  { extension: 'emf', type: 'image/x-emf', bytes: Buffer.from('second') },
  { ...png, bytes: Buffer.from('first') },
];

const plan = makeDocx(
  paragraph(run('TRƯỜNG CHÍNH TRỊ', '<w:b/>'), '<w:jc w:val="center"/>') +
    heading(1, 'Kế hoạch học tập'.normalize('NFD')) +
    paragraph(
      run('Theo ') + link('Nghị quyết') + run(' và ') + run('kết luận', '<w:b/><w:i/>') + note(1) + run('.'),
    ) +
    heading(2, 'Nội dung') +
    item(2, 0, run('Chuẩn bị')) +
    item(2, 1, run('In tài liệu')) +
    item(1, 2, run('Bản giấy')) +
    item(2, 1, run('Gửi thư') + note(2)) +
    item(2, 0, run('Khai giảng')) +
    table(
      row(cell(paragraph(run('TT'))) + cell(paragraph(run('Lớp'))), '<w:tblHeader/>') +
        row(
          cell(paragraph(run('1'), '<w:jc w:val="center"/>'), '<w:vMerge w:val="restart"/>') +
            cell(paragraph(run('K75'))),
        ) +
        row(cell(paragraph(''), '<w:vMerge/>') + cell(paragraph(run('K76')))) +
        row(cell(paragraph(run('Cộng: 2', '<w:u w:val="single"/>')), '<w:gridSpan w:val="2"/>')),
    ) +
    paragraph(picture(1, 'Lễ khai giảng')) +
    paragraph(run('Hình 1. Lễ khai giảng'), '<w:pStyle w:val="Caption"/>') +
    paragraph(run('Sơ đồ: ') + picture(2, 'Sơ đồ lớp')) +
    paragraph(picture(3, 'Lễ khai giảng')) +
    paragraph(run('HIỆU TRƯỞNG'), '<w:jc w:val="right"/>'),
  [run('Văn kiện, ') + run('tập 1', '<w:i/>') + run('.'), run('Thư điện tử.')],
  pictures,
);

const read = (bytes: Buffer, send: (file: File, alt: string) => Promise<string>, notesBefore = 0) =>
  readDocx({ buffer: bytes }, { mammoth, name: 'Kế hoạch', send, notesBefore });

const table1 =
  '<table><thead><tr><th scope="col">TT</th><th scope="col">Lớp</th></tr></thead><tbody>' +
  '<tr><td rowspan="2" class="text-center">1</td><td>K75</td></tr><tr><td>K76</td></tr>' +
  '<tr><td colspan="2"><u>Cộng: 2</u></td></tr></tbody></table>';
const until = (first: string, second: string, third: string): string =>
  '<p class="text-center"><strong>TRƯỜNG CHÍNH TRỊ</strong></p><h2>Kế hoạch học tập</h2>' +
  '<p>Theo <a href="https://example.org/van-ban">Nghị quyết</a> và <strong><em>kết luận</em></strong><sup>[1]</sup>.</p>' +
  '<h3>Nội dung</h3><ol><li>Chuẩn bị<ol><li>In tài liệu<ul><li>Bản giấy</li></ul></li>' +
  `<li>Gửi thư<sup>[2]</sup></li></ol></li><li>Khai giảng</li></ol>${table1}` +
  `${first}<p>Sơ đồ: ${second}</p>${third}<p class="text-right">HIỆU TRƯỞNG</p>` +
  '<p><sup>[1]</sup> Văn kiện, <em>tập 1</em>.</p><p><sup>[2]</sup> Thư điện tử.</p>';

it('a Word document keeps its structure, and nothing of its looks', async () => {
  const sent: [string, string, string][] = [];
  const { html, ...rest } = await read(plan, async (file, alt) => {
    sent.push([file.name, await file.text(), alt]);
    return `medium${String(sent.length)}`;
  });
  const figure = '<figure><img data-media="medium1" alt="Lễ khai giảng">';
  expect(html).toBe(
    until(
      `${figure}<figcaption>Hình 1. Lễ khai giảng</figcaption></figure>`,
      '<img data-media="medium2" alt="Sơ đồ lớp">',
      `${figure}</figure>`,
    ).replaceAll(/(data-media="\w+") (alt="[^"]*")/g, '$2 $1'),
  );
  expect(sanitizeHtml(html)).toBe(html);
  expect(html).not.toMatch(/style=|Mso|font|color/);
  expect(sent).toEqual([
    ['Kế hoạch – ảnh 1.png', 'first', 'Lễ khai giảng'],
    ['Kế hoạch – ảnh 2.emf', 'second', 'Sơ đồ lớp'],
  ]);
  expect(rest).toEqual({ sent: 2, left: [] });
});

it('a picture that is not taken leaves a mark and its reason, and loses nothing else', async () => {
  const { html, sent, left } = await read(plan, (file) =>
    file.name.endsWith('.emf') ? Promise.reject(new Error('loại lạ')) : Promise.resolve('medium1'),
  );
  expect(html).toContain('<p>Sơ đồ: <strong>[Ảnh: Sơ đồ lớp – chèn lại từ thư viện]</strong></p>');
  expect(html.match(/data-media="medium1"/g)).toHaveLength(2);
  expect([sent, left]).toEqual([1, [{ number: 2, reason: 'loại lạ' }]]);
});

it('without the library the whole text comes, with a mark for each picture', async () => {
  const { html, left } = await read(plan, () => Promise.reject(new Error('không tới được máy chủ')), 3);
  const mark = (alt: string): string => `<strong>[Ảnh: ${alt} – chèn lại từ thư viện]</strong>`;
  const start = `<p>${mark('Lễ khai giảng')}</p>`;
  const expected = until(`${start}<p>Hình 1. Lễ khai giảng</p>`, mark('Sơ đồ lớp'), start);
  expect(html).toBe(expected.replaceAll('[2]', '[5]').replaceAll('[1]', '[4]'));
  expect(left.map(({ number }) => number)).toEqual([1, 2]);
});

it('what a hostile document brings does not get through', async () => {
  const body =
    paragraph(run('&lt;img src=x onerror=alert(1)&gt;') + link('bấm')) +
    paragraph(picture(1, '&quot; onerror=&quot;x'));
  const docx = makeDocx(body, [], pictures);
  const { html } = await read(docx, () => Promise.resolve('m" onerror="y'));
  expect(html).toBe(sanitizeHtml(html));
  expect(html).toContain('&#x3C;img src=x onerror=alert(1)>');
  expect(html).not.toMatch(/ onerror="/);
});

it.each([Buffer.from('PK\u0003\u0004 no zip'), Buffer.from('')])(
  'what is no Word document is an error',
  async (bytes) => {
    await expect(read(bytes, () => Promise.resolve(''))).rejects.toThrow();
  },
);
