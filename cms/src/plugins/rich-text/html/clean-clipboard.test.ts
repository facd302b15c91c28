import { sanitizeHtml } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';
import { cleanClipboard } from './clean-clipboard.ts';

const clean = (html: string): string =>
  cleanClipboard(html, { toPictureMark: (alt) => (alt === '' ? '[Ảnh]' : `[Ảnh: ${alt}]`) });

const item = (level: number, marker: string, text: string, list = 'l0'): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${String(level * 36)}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${String(level)} lfo1'>` +
  `<![if !supportLists]><span lang=VI style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>` +
  `<span lang=VI style='font-size:14.0pt'>${text}<o:p></o:p></span></p>\r\n`;

describe('from Word', () => {
  const normal = (html: string): string =>
    `<p class=MsoNormal style='text-align:justify'>${html}<o:p></o:p></p>\r\n`;

  it.each([
    [
      'a paragraph loses fonts, colours and office tags',
      normal(
        '<span style=\'font-family:"Times New Roman",serif;color:red\'>Thực hiện\r\nkế hoạch</span><o:p>&nbsp;</o:p>',
      ),
      '<p>Thực hiện kế hoạch</p>',
    ],
    [
      'bold and italics stay, however they are written',
      normal(
        "<b><span lang=VI>Nghị</span></b><b> <i>quyết</i></b> <span style='font-weight:700'>số 5</span>",
      ),
      '<p><strong>Nghị <em>quyết</em></strong> <strong>số 5</strong></p>',
    ],
    [
      'headings move below the title of the page',
      '<h1><b>Phần I</b></h1><h2>Mục 1</h2><h3>Tiểu mục</h3>',
      '<h2>Phần I</h2><h3>Mục 1</h3><h4>Tiểu mục</h4>',
    ],
    [
      'a title and outline levels are headings',
      "<p class=MsoTitle>Báo cáo</p><p class=MsoNormal style='mso-outline-level:2'>Kết quả</p>",
      '<h2>Báo cáo</h2><h3>Kết quả</h3>',
    ],
    [
      'bullets in three levels nest',
      item(1, '·', 'Một') + item(2, 'o', 'Một một') + item(3, '§', 'Sâu') + item(1, '·', 'Hai'),
      '<ul><li>Một<ul><li>Một một<ul><li>Sâu</li></ul></li></ul></li><li>Hai</li></ul>',
    ],
    [
      'numbers with letters below keep their kind and start',
      item(1, '3.', 'Ba') + item(2, 'a)', 'Chữ a') + item(2, 'b)', 'Chữ b') + item(1, '4.', 'Bốn'),
      '<ol start="3"><li>Ba<ol type="a"><li>Chữ a</li><li>Chữ b</li></ol></li><li>Bốn</li></ol>',
    ],
    [
      'the ninth letter is no Roman number, and Roman numbers are',
      item(1, 'h)', 'h') + item(1, 'i)', 'i') + item(1, 'I.', 'Một', 'l1') + item(1, 'II.', 'Hai', 'l1'),
      '<ol type="a"><li>h</li><li>i</li></ol><ol type="I"><li>Một</li><li>Hai</li></ol>',
    ],
    [
      'a numbered heading stays a heading',
      "<h2 style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.1.<span>&nbsp; </span></span>Mục đích</h2>",
      '<h2>1.1. Mục đích</h2>',
    ],
    [
      'hidden text, bookmarks and comments go',
      normal(
        'Rõ<!--[if gte mso 9]><xml>x</xml><![endif]--><span style=\'mso-hide:all\'>ẩn</span><a name="_Toc1"></a>',
      ),
      '<p>Rõ</p>',
    ],
    [
      'empty paragraphs and rows of spaces go',
      `${normal('&nbsp;')}${normal('Nơi&nbsp;&nbsp;&nbsp;&nbsp; nhận:')}`,
      '<p>Nơi nhận:</p>',
    ],
    ['decomposed letters are composed', normal('Đường lối'.normalize('NFD')), '<p>Đường lối</p>'],
    [
      'a picture leaves a mark',
      normal(
        'Trước <img width=604 height=340 src="file:///C:/Users/A/clip_image001.png" alt="Hội nghị" v:shapes="Picture_x0020_1">',
      ),
      '<p>Trước <strong>[Ảnh: Hội nghị]</strong></p>',
    ],
    [
      'a signature to the right stays there',
      "<p class=MsoNormal align=right style='text-align:right'><b>GIÁM ĐỐC</b></p>",
      '<p class="text-right"><strong>GIÁM ĐỐC</strong></p>',
    ],
  ])('%s', (_title, html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  it('a table keeps merged cells, takes its bold first row for the header, and drops widths', () => {
    const cell = (text: string, more = ''): string =>
      `<td width=208 ${more} valign=top style='width:155.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center style='text-align:center'>${text}<o:p></o:p></p></td>`;
    const html =
      `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>\r\n` +
      ` <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>\r\n  ${cell('<b>TT</b>')}\r\n  ${cell('<b>Lớp</b>')}</tr>` +
      `<tr>${cell('1', 'rowspan=2')}${cell('K75')}</tr><tr>${cell('K76')}</tr><tr>${cell('Cộng', 'colspan=2')}</tr></table>`;
    expect(clean(html)).toBe(
      '<table><thead><tr><th scope="col" class="text-center">TT</th><th scope="col" class="text-center">Lớp</th></tr></thead>' +
        '<tbody><tr><td rowspan="2" class="text-center">1</td><td class="text-center">K75</td></tr>' +
        '<tr><td class="text-center">K76</td></tr><tr><td colspan="2" class="text-center">Cộng</td></tr></tbody></table>',
    );
  });

  it('notes stand as marks in the text and as paragraphs at its end', () => {
    const html =
      normal(
        'Theo nghị quyết<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style=\'mso-special-character:footnote\'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style=\'font-size:14.0pt\'>[1]</span></span><![endif]></span></span></a> và sau.',
      ) +
      '<div style=\'mso-element:footnote-list\'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Văn kiện, <i>tập 1</i>.</p></div></div>';
    expect(clean(html)).toBe(
      '<p>Theo nghị quyết<sup>[1]</sup> và sau.</p><p><sup>[1]</sup> Văn kiện, <em>tập 1</em>.</p>',
    );
  });
});

describe('from Google Docs', () => {
  it('the guid wrapper is not bold, lists in lists nest, links lose their detour', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;text-decoration:none">Xem </span>' +
      '<a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">bài này</span></a></p>' +
      '<ul><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:700">Một</span></p></li><ul><li aria-level="2"><p><span>Con</span></p></li></ul><li><p><span style="font-style:italic">Hai</span></p></li></ul></b><br class="Apple-interchange-newline">';
    expect(clean(html)).toBe(
      '<p>Xem <a href="https://example.org/a">bài này</a></p>' +
        '<ul><li><strong>Một</strong><ul><li>Con</li></ul></li><li><em>Hai</em></li></ul>',
    );
  });

  it('notes keep their text', () => {
    const html =
      '<p>Câu<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Nguồn.</span></p></div>';
    expect(clean(html)).toBe('<p>Câu<sup>[1]</sup></p><hr><p><sup>[1]</sup> Nguồn.</p>');
  });
});

describe('from a web page', () => {
  it.each([
    [
      'blocks that are not paragraphs become some',
      '<div>Một</div><div>Hai<br><br>Ba</div>',
      '<p>Một</p><p>Hai</p><p>Ba</p>',
    ],
    [
      'sections go, quotes and rules stay',
      '<article><section><p>a</p><blockquote>Trích</blockquote></section><hr></article>',
      '<p>a</p><blockquote><p>Trích</p></blockquote><hr>',
    ],
    [
      'a figure leaves a mark and its caption',
      '<figure><picture><source srcset="a.webp"><img src="https://x.example/a.jpg" alt=""></picture><figcaption>Quang cảnh</figcaption></figure>',
      '<p><strong>[Ảnh]</strong></p><p>Quang cảnh</p>',
    ],
    [
      'counting pixels leave none',
      '<p>a<img width="1" height="1" src="https://x.example/p"></p>',
      '<p>a</p>',
    ],
    [
      'scripts and handlers go',
      '<p onclick="x()">a<script>x()</script><img src=x onerror=x()></p>',
      '<p>a<strong>[Ảnh]</strong></p>',
    ],
    [
      'links that lead nowhere become text',
      '<p><a href="javascript:x()">a</a> <a href="#b">b</a></p>',
      '<p>a b</p>',
    ],
    ['text without markup becomes paragraphs', 'Một\n\nHai', '<p>Một Hai</p>'],
    ['a list without items goes', '<ul> <li></li></ul><p>a</p>', '<p>a</p>'],
    [
      'header cells stay header cells',
      '<table><thead><tr><td>A</td></tr></thead><tbody><tr><td><p>1</p><p>2</p></td></tr></tbody></table>',
      '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td><p>1</p><p>2</p></td></tr></tbody></table>',
    ],
  ])('%s', (_title, html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

it('notes are numbered after those that the text has', () => {
  const html = '<p>a<a href="#_ftn7">[7]</a></p><div id="ftn7"><p><a href="#_ftnref7">[7]</a> n</p></div>';
  expect(cleanClipboard(html, { toPictureMark: () => '', notesBefore: 2 })).toBe(
    '<p>a<sup>[3]</sup></p><p><sup>[3]</sup> n</p>',
  );
});

it.each([
  '',
  '   ',
  '<',
  '<table><td><table><li>x',
  '<p><p><ul><p>a</ul></p>',
  '<b><p>a</p></b>',
  '<a href="http://a.b"><p>x</p></a>',
])('what comes of %j is clean already', (html) => {
  const once = clean(html);
  expect(sanitizeHtml(once)).toBe(once);
});
