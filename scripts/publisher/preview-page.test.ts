import { describe, expect, it } from 'vitest';

import { buildPreviewNotice, toPreviewHtml } from './preview-page.ts';

const html = '<!doctype html><html><head><title>a</title></head><body class="b"><p>$& </p></body></html>';
const claim = { version: 'draft', expires: 1_795_000_000 } as const;

describe('A page that is shown as a preview', () => {
  it('differs from the live one by what stands between the marks, and tells when it ends', () => {
    const marked = toPreviewHtml(html, claim, []);
    expect(marked.replace(/<!--preview-->[^]*?<!--\/preview-->/g, '')).toBe(html);
    expect(marked).toContain('hết hạn lúc 18:06, 18/11/2026.');
    expect(marked).toContain('<meta name="robots" content="noindex">');
  });

  it('is marked where its head and its body begin, whatever texts of the draft look like tags', () => {
    const text = `</head><body class='x'><head>'>`;
    const hostile =
      `<!doctype html><html><head><meta content="${text}"><meta content='"><body>'>` +
      `<title>&lt;body></title></head><body class="b" title="${text}"><p title="<body>">${text.replaceAll('<', '&lt;')}</p></body></html>`;
    const marked = toPreviewHtml(hostile, claim, []);
    expect(marked.split('<!--preview-->').length).toBe(3);
    expect(marked).toMatch(/^<!doctype html><html><head><!--preview--><meta name="robots"/);
    expect(marked).toContain(`title="${text}"><!--preview--><aside id="preview-ribbon"`);
    expect(marked.replace(/<!--preview-->[^]*?<!--\/preview-->/g, '')).toBe(hostile);
  });

  it('tells what keeps the draft from being published, as text', () => {
    const marked = toPreviewHtml(html, claim, ['“<img src=x onerror=alert(1)>” $& còn trống']);
    expect(marked).toContain('<li>“&lt;img src=x onerror=alert(1)&gt;” $&amp; còn trống</li>');
  });
});

it('a notice shows its lines as text, and its link', () => {
  const page = buildPreviewNotice('Tiêu đề', { lines: ['<b>'], link: 'https://portal.example/"' });
  expect(page).toContain('<li>&lt;b&gt;</li>');
  expect(page).toContain('href="https://portal.example/&quot;"');
  expect(buildPreviewNotice('Tiêu đề')).not.toContain('<ul>');
});
