import { publicTypes, type PublicType } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';

import { parseEntry, parseMediaRow } from './entries.ts';
import { wire, wireArticle, wireMedia, wireRedirect } from './testing/wire-records.ts';

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
    [{ fromPath: '/chuyen-muc/a/rss.xml' }],
    [{ fromPath: '/sitemap/muc.xml' }],
    [{ fromPath: '/lich-cong-tac.ics' }],
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

type Plain = Exclude<PublicType, 'media'>;
const plainTypes = publicTypes.filter((type): type is Plain => type !== 'media');

describe('every type', () => {
  it.each(plainTypes)('%s: a good record becomes an entry with all that is asked for', (type) => {
    const record = wire[type]('x1');
    const parsed = parseEntry(type, record);
    expect(parsed).toMatchObject({ ok: true });
    const kept = Object.keys(record).filter((field) => field !== 'documentId' && field !== 'legacyUrls');
    expect(parsed.ok && Object.keys(parsed.value).sort()).toEqual(kept.sort());
  });

  it.each(plainTypes)('%s: an entry parsed again is the same', (type) => {
    const parsed = parseEntry(type, wire[type]('x1'));
    expect(parsed.ok && parseEntry(type, parsed.value)).toEqual(parsed);
  });

  it.each<[Plain, object, object]>([
    ['category', { order: null }, { order: 0 }],
    ['siteSetting', { phone: ' ' }, { phone: null }],
    ['notice', { issuedAt: '2026-11-02T08:00:00+07:00' }, { issuedAt: '2026-11-02T01:00:00.000Z' }],
    ['notice', { eventStart: null, pinnedUntil: undefined }, { eventStart: null, pinnedUntil: null }],
    ['document', { body: '' }, { body: null }],
    ['document', { body: '<script>x</script>' }, { body: null }],
    ['document', { body: 'as text' }, { body: '<p>as text</p>' }],
    ['document', { files: [{ file: null, title: 'deleted', role: 'main' }] }, { files: [] }],
    ['document', { number: ' 42/2022/NĐ-CP ' }, { number: '42/2022/NĐ-CP' }],
    ['video', { file: 'm1' }, { youtubeId: 'abcDEF_-123', file: null }],
    ['video', { source: 'file', file: 'm1' }, { youtubeId: null, file: 'm1' }],
    ['video', { poster: { image: null, alt: 'x', caption: null, credit: null } }, { poster: null }],
    ['video', { durationSeconds: -5, pathDate: null }, { durationSeconds: null, pathDate: null }],
    ['schedule', { startTime: '08:30:00.000', endTime: '11:00' }, { startTime: '08:30', endTime: '11:00' }],
    ['schedule', { startTime: null, change: null }, { startTime: null, change: 'none' }],
    ['photo', { album: null }, { album: null }],
    ['photo', { figure: null, order: null }, { figure: null, order: 0 }],
    ['menuItem', { url: 'javascript:alert(1)' }, { url: null }],
    ['menuItem', { url: ' /van-ban/ ' }, { url: '/van-ban/' }],
    ['menuItem', { url: '//evil.example/' }, { url: null }],
    ['menuItem', { url: '' }, { url: null }],
    ['slide', { url: 'https://example.org/a b' }, { url: 'https://example.org/a%20b' }],
    ['banner', { url: 'ftp://example.org/' }, { url: null }],
    ['siteLink', { url: '/gioi-thieu/' }, { url: '/gioi-thieu/' }],
  ])('%s with %j has %j', (type, fields, expected) => {
    expect(parseEntry(type, { ...wire[type]('x1'), ...fields })).toMatchObject({ ok: true, value: expected });
  });

  it.each<[Plain, object, string]>([
    ['category', { emptyText: null }, 'emptyText: expected text, got null'],
    ['siteSetting', { name: '' }, 'name: expected text, got empty text'],
    ['topic', { slug: 'Đổi mới' }, 'slug: expected a slug, got "Đổi mới"'],
    ['unit', { slug: null }, 'slug: expected a slug, got null'],
    ['page', { body: null }, 'body: expected HTML, got null'],
    [
      'notice',
      { kind: 'news' },
      'kind: expected announcement, invitation, admission, recruitment or other, got "news"',
    ],
    ['notice', { expiresAt: null }, 'expiresAt: expected an instant, got null'],
    ['notice', { pinnedUntil: 'soon' }, 'pinnedUntil: expected an instant, got "soon"'],
    ['document', { issuedAt: '2026-02-30x' }, 'issuedAt: expected a date, got "2026-02-30x"'],
    ['document', { issuedAt: '2026-02-30' }, 'issuedAt: expected a date, got "2026-02-30"'],
    ['document', { issuingBody: null }, 'issuingBody: expected a documentId, got null'],
    ['document', { replaces: null }, 'replaces: expected a list, got null'],
    ['document', { system: null }, 'system: expected party, state or organization, got null'],
    ['video', { youtubeId: 'too-short' }, 'youtubeId: expected a YouTube id, got "too-short"'],
    ['video', { youtubeId: '../abcdef12' }, 'youtubeId: expected a YouTube id, got "../abcdef12"'],
    ['video', { youtubeId: null }, 'youtubeId: expected a YouTube id, got null'],
    ['video', { source: 'file' }, 'file: expected a documentId, got null'],
    ['schedule', { startTime: '25:00' }, 'startTime: expected a time or null, got "25:00"'],
    ['schedule', { startTime: '8:00' }, 'startTime: expected a time or null, got "8:00"'],
    ['schedule', { visibility: 'internal' }, 'visibility: expected public, got "internal"'],
    ['schedule', { date: '2026-11-02T00:00:00Z' }, 'date: expected a date, got "2026-11-02T00:00:00Z"'],
    ['photo', { figure: { image: 'm1', alt: ' ' } }, 'figure.alt: expected text, got null'],
    ['banner', { from: null }, 'from: expected an instant, got null'],
    ['banner', { kind: 'party' }, 'kind: expected celebration, urgent or promotion, got "party"'],
    ['siteLink', { url: 'no url' }, 'url: expected a URL or a path of the site, got "no url"'],
    ['siteLink', { url: null }, 'url: expected a URL or a path of the site, got null'],
    ['menuItem', { order: 1.5 }, 'order: expected a whole number, got the number 1.5'],
    ['slide', { order: '1' }, 'order: expected a whole number, got "1"'],
  ])('%s with %j is refused', (type, fields, reason) => {
    expect(parseEntry(type, { ...wire[type]('x1'), ...fields })).toEqual({
      ok: false,
      reason: `field ${reason}`,
    });
  });

  it('media say where their bytes are, and how many pages the CMS counted', () => {
    expect(parseMediaRow(wireMedia('m1'))).toMatchObject({
      ok: true,
      value: { url: '/uploads/m1.png', pages: null },
    });
    expect(parseMediaRow({ ...wireMedia('m1'), pages: 12 })).toMatchObject({
      ok: true,
      value: { pages: 12 },
    });
    expect(parseMediaRow(wireMedia('m1', { url: null }))).toMatchObject({ ok: false });
  });
});
