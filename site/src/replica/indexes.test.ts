import { describe, expect, it } from 'vitest';

import type { IndexName } from './indexes.ts';
import { documentYears, noticeYears } from './months.ts';
import type { Range } from './reader.ts';
import { replicaOf, type Given } from './testing/replica-of.ts';
import { listedWeeks, stepWeek } from './weeks.ts';

const published = '2026-11-02T01:00:00.000Z';
const asOf = '2026-11-15T17:00:00.000Z';

const content: Given[] = [
  ['article', 'a1', { topics: ['t1', 't1', 't2'] }],
  ['article', 'a2', { topics: ['t1'], postedAt: '2026-11-01T00:00:00Z' }],
  ['notice', 'n1', { issuedAt: '2026-12-31T18:00:00Z', pathDate: '2026-12-31T18:00:00Z' }],
  ['notice', 'n2', { expiresAt: asOf, pinnedUntil: '2026-11-30T00:00:00Z' }],
  ['notice', 'n3', { expiresAt: '2026-11-15T17:00:00.001Z' }],
  ['document', 'd1', { subjects: ['s1', 's2'], issuedAt: '2024-01-01', pathDate: '2023-12-31T17:00:00Z' }],
  ['document', 'd2', { replaces: ['d1'], amends: ['d9', 'd9'], documentType: 'dt2' }],
  ['video', 'v1', { recordedAt: '2026-11-02', topics: ['t1'] }],
  ['video', 'v2', { recordedAt: null, pathDate: '2026-11-01T16:59:59Z' }],
  ['video', 'v3', { recordedAt: null, pathDate: null, publishedAt: '2026-11-09T00:00:00Z' }],
  ['schedule', 'w1', { session: 'afternoon', startTime: '14:00' }],
  ['schedule', 'w2', { session: 'morning', startTime: '09:30:00' }],
  ['schedule', 'w3', { session: 'morning', startTime: '08:00' }],
  ['schedule', 'w4', { session: 'allDay', startTime: null }],
  ['schedule', 'w5', { date: '2026-11-02', session: 'evening', startTime: '19:00' }],
  ['schedule', 'w6', { date: '2027-01-03' }],
  ['album', 'al1', { takenAt: '2026-01-01' }],
  ['album', 'al2', {}],
  ['photo', 'p1', { order: 10 }],
  ['photo', 'p2', { order: -2 }],
  ['photo', 'p3', { order: 2 }],
  ['photo', 'p4', { album: null }],
  ['photo', 'p5', { figure: { image: null, alt: 'gone', caption: null, credit: null } }],
  ['topic', 't1', { name: 'Đổi mới' }],
  ['topic', 't2', { name: 'Dân vận' }],
  ['topic', 't3', { name: 'Xây dựng' }],
  ['subject', 's1', {}],
  ['page', 'pg1', { parent: null, order: 2 }],
  ['page', 'pg2', { parent: null, order: 1 }],
  ['page', 'pg3', { parent: 'pg1' }],
  ['menuItem', 'm1', { order: 2 }],
  ['menuItem', 'm2', { order: 1, parent: 'm1' }],
  ['banner', 'b1', { to: asOf }],
  ['banner', 'b2', {}],
  ['slide', 'sl1', { order: 1 }],
  ['slide', 'sl2', { figure: null }],
  ['siteLink', 'l1', { group: 'Trung ương' }],
  ['siteLink', 'l2', { group: null }],
  ['editorsNote', 'e1', {}],
];
const { reader } = replicaOf(content);

describe('indexes', () => {
  it.each<[IndexName, string, Range, string[]]>([
    ['articlesByTopic', 't1', { order: 'desc' }, ['a1', 'a2']],
    ['articlesByTopic', 't2', {}, ['a1']],
    ['noticesByYear', '2026', {}, ['n2', 'n3']],
    ['noticesByYear', '2027', {}, ['n1']],
    ['noticeByPath', '2027/notice-n1', {}, ['n1']],
    // What ends at asOf has ended.
    ['noticesByExpiry', '', { after: asOf }, ['n3', 'n1']],
    ['pinnedNotices', '', { after: asOf }, ['n2']],
    ['banners', '', { after: asOf }, ['b2']],
    ['documentsByYear', '2024', {}, ['d1']],
    ['documentByPath', '2024/document-d1', {}, ['d1']],
    ['documentsByType', 'dt2', {}, ['d2']],
    ['documentsByBody', 'ib1', { order: 'desc' }, ['d2', 'd1']],
    ['documentsBySubject', 's2', {}, ['d1']],
    ['documentsReplacedBy', 'd1', {}, ['d2']],
    ['documentsAmendedBy', 'd9', {}, ['d2']],
    ['videos', '', { order: 'desc' }, ['v3', 'v1', 'v2']],
    ['videosByTopic', 't1', {}, ['v1']],
    ['schedulesByWeek', '2026-W45', {}, ['w5', 'w4', 'w3', 'w2', 'w1']],
    // The first Sunday of 2027 lies in the last week of 2026.
    ['schedulesByWeek', '2026-W53', {}, ['w6']],
    ['albums', '', { order: 'desc' }, ['al2', 'al1']],
    ['photosByAlbum', 'al1', {}, ['p2', 'p3', 'p1']],
    ['photosByAlbum', '', {}, []],
    ['topics', '', {}, ['t2', 't1', 't3']],
    ['pagesByParent', '', {}, ['pg2', 'pg1']],
    ['pagesByParent', 'pg1', {}, ['pg3']],
    ['menuItemsByParent', 'm1', {}, ['m2']],
    ['slides', '', {}, ['sl1']],
    ['siteLinks', '', {}, ['l1', 'l2']],
    ['siteLinksByGroup', 'Trung ương', {}, ['l1']],
    ['siteLinksByGroup', '', {}, ['l2']],
    ['editorsNotes', '', {}, ['e1']],
  ])('%s of %j in %j are %j', (index, key, range, ids) => {
    expect(reader.list(index, key, range).map(({ id }) => id)).toEqual(ids);
  });

  it('give the years of what is listed by year, newest first', () => {
    expect(reader.view(noticeYears)).toEqual(['2027', '2026']);
    expect(reader.view(documentYears)).toEqual(['2026', '2024']);
  });

  it('give the parts of every path', () => {
    expect(reader.list('paths', 'document/2024').map(({ sort }) => sort)).toEqual([
      '2023-12-31T17:00:00.000Z|document-d1',
    ]);
    expect(reader.list('paths', 'document/2026').map(({ sort }) => sort)).toEqual([
      `${published}|document-d2`,
    ]);
    expect(reader.list('paths', 'video').map(({ sort }) => sort)).toEqual([
      'video-v1',
      'video-v2',
      'video-v3',
    ]);
  });
});

describe('weeks', () => {
  it('are those with rows, this one and its neighbours', () => {
    expect(reader.view(listedWeeks)).toEqual(['2026-W53', '2026-W48', '2026-W47', '2026-W46', '2026-W45']);
  });

  it.each([
    ['2026-W53', 1, '2027-W01'],
    ['2027-W01', -1, '2026-W53'],
    ['2026-W47', 1, '2026-W48'],
    ['2026-W47', -1, '2026-W46'],
  ] as const)('%s stepped by %i is %s', (week, step, expected) => {
    expect(stepWeek(week, step)).toBe(expected);
  });
});
