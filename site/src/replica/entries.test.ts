import { describe, expect, it } from 'vitest';

import { parseEntry, parseMediaRow } from './entries.ts';
import { wireArticle, wireCategory, wireMedia, wireRedirect, wireSetting } from './testing/wire-records.ts';

const parseArticle = (fields: Record<string, unknown>) =>
  parseEntry('article', { ...wireArticle('a1'), ...fields });

describe('a good record', () => {
  it('becomes an entry without its documentId and what pages do not read', () => {
    const parsed = parseArticle({});
    expect(parsed).toMatchObject({ ok: true, value: { title: 'Article a1', featured: false, revision: 1 } });
    expect(parsed.ok && Object.keys(parsed.value)).not.toEqual(
      expect.arrayContaining(['documentId', 'legacyUrls']),
    );
  });

  it.each([
    ['title', 'Tru\u031bo\u031b\u0300ng', 'Trường'],
    ['title', '  a\u0000b\u0007c\u200b ', 'abc\u200b'],
    ['title', 'lone \ud800 surrogate', 'lone \ufffd surrogate'],
    ['title', '<b>not HTML</b>', '<b>not HTML</b>'],
    ['kicker', '', null],
    ['kicker', ' \n ', null],
    ['kicker', undefined, null],
    ['body', 'pasted\n\nas text', '<p>pasted</p>\n<p>as text</p>'],
    ['body', '<p style="mso-x:1" onclick="x()">Word<script>alert(1)</script></p>', '<p>Word</p>'],
    ['sourceUrl', 'javascript:alert(1)', null],
    ['sourceUrl', 'https://example.org/a b', 'https://example.org/a%20b'],
    ['sourceUrl', 'no url', null],
    ['postedAt', '2026-11-02T08:00:00+07:00', '2026-11-02T01:00:00.000Z'],
    ['eventDate', '2026-11-02', '2026-11-02'],
    ['featured', null, false],
    ['revision', null, 1],
    ['cover', { image: null, alt: 'x', caption: null, credit: null }, null],
    [
      'cover',
      { image: 'm1', alt: 'x', caption: '', credit: null },
      { image: 'm1', alt: 'x', caption: null, credit: null },
    ],
    ['attachments', [{ file: null, title: 'deleted', role: null }], []],
    ['attachments', [{ file: 'm1', title: 'Annex', role: '' }], [{ file: 'm1', title: 'Annex', role: null }]],
    ['seo', null, null],
  ])('has the field %s as %j → %j', (field, given, expected) => {
    expect(parseArticle({ [field]: given })).toMatchObject({ ok: true, value: { [field]: expected } });
  });
});

describe('a bad record', () => {
  it.each([
    [{ title: null }, 'field title: expected text, got null'],
    [{ title: undefined }, 'field title: expected text, got nothing'],
    [{ title: 7 }, 'field title: expected text, got the number 7'],
    [{ title: ' \u0000 ' }, 'field title: expected text, got empty text'],
    [{ body: '<script>x</script>' }, 'field body: expected HTML, got empty text'],
    [{ slug: '../../etc/passwd' }, 'field slug: expected a slug, got "../../etc/passwd"'],
    [{ slug: 'a'.repeat(121) }, `field slug: expected a slug, got "${'a'.repeat(60)}"`],
    [{ pathDate: 'yesterday' }, 'field pathDate: expected an instant, got "yesterday"'],
    [
      { pathDate: '+020000-01-01T00:00:00Z' },
      'field pathDate: expected an instant, got "+020000-01-01T00:00:00Z"',
    ],
    [{ eventDate: '2026-13-45' }, 'field eventDate: expected a date or null, got "2026-13-45"'],
    [{ authors: null }, 'field authors: expected a list, got null'],
    [{ authors: [{ name: 'A' }, { name: null }] }, 'field authors.1.name: expected text, got null'],
    [{ cover: { image: 'm1', alt: null } }, 'field cover.alt: expected text, got null'],
    [
      { attachments: [{ file: 'm1', title: 'T', role: 'other' }] },
      'field attachments.0.role: expected main, annex or null, got "other"',
    ],
    [{ category: 'a/b' }, 'field category: expected a documentId, got "a/b"'],
    [{ revision: 1.5 }, 'field revision: expected a whole number, got the number 1.5'],
  ])('%j is refused with the field and what came', (fields, reason) => {
    expect(parseArticle(fields)).toEqual({ ok: false, reason });
  });

  it.each([[null], [7], ['text'], [[]]])('%j instead of a record is refused', (wire) => {
    expect(parseEntry('article', wire)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('field (all)') as string,
    });
  });
});

describe('redirects', () => {
  it.each([
    ['/tin-tuc/2026/11/a/', '/tin-tuc/2026/11/a/'],
    ['/old.aspx', '/old.aspx/'],
  ])('may stand at %s and are written at %s', (fromPath, path) => {
    expect(parseEntry('redirect', wireRedirect('r1', { fromPath }))).toMatchObject({
      ok: true,
      value: { fromPath: path },
    });
  });

  it.each([
    [{ fromPath: 'https://evil.example/' }],
    [{ fromPath: '//evil.example/' }],
    [{ fromPath: '/a/../b/' }],
    [{ fromPath: '/' }],
    [{ fromPath: '/404.html' }],
    [{ fromPath: '/hashed/x/' }],
    [{ fromPath: '/manifest/root.json' }],
    [{ fromPath: '/a/index.html' }],
    [{ fromPath: '/a/.status.json' }],
    [{ toPath: 'https://evil.example/' }],
    [{ toPath: null }],
    [{ fromPath: '/a/', toPath: '/a/' }],
    [{ kind: 'lost' }],
    [{ at: null }],
  ])('with %j are refused', (fields) => {
    expect(parseEntry('redirect', wireRedirect('r1', fields))).toMatchObject({ ok: false });
  });
});

describe('other types', () => {
  it('have their defaults', () => {
    expect(parseEntry('category', wireCategory('c1', { order: null }))).toMatchObject({
      ok: true,
      value: { order: 0 },
    });
    expect(parseEntry('siteSetting', wireSetting({ phone: ' ' }))).toMatchObject({
      ok: true,
      value: { phone: null },
    });
    expect(parseMediaRow(wireMedia('m1'))).toMatchObject({ ok: true, value: { url: '/uploads/m1.png' } });
  });

  it('are refused without what they need', () => {
    expect(parseEntry('category', wireCategory('c1', { emptyText: null }))).toMatchObject({ ok: false });
    expect(parseEntry('siteSetting', wireSetting({ name: '' }))).toMatchObject({ ok: false });
    expect(parseMediaRow(wireMedia('m1', { url: null }))).toMatchObject({ ok: false });
  });
});
