import { isDocumentNumber, type DocumentSystem } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../entries.ts';
import { published, resolveDemo, text } from './testing/resolve-demo.ts';

const seedDate = '2026-03-04';
const seed = resolveDemo(seedDate);

describe('the notices of the demo content', () => {
  const now = `${seedDate}T05:00:00.000Z`;
  it('are running, pinned and past, and an invitation is still to come', () => {
    const notices = seed.of('notice');
    const running = notices.filter((fields) => text(fields, 'expiresAt') > now);
    expect(running.length).toBeGreaterThanOrEqual(6);
    expect(notices.length - running.length).toBeGreaterThanOrEqual(4);
    expect(running.filter((fields) => text(fields, 'pinnedUntil') > now).length).toBeGreaterThanOrEqual(2);
    expect(
      running.some((fields) => fields['kind'] === 'invitation' && text(fields, 'eventStart') > now),
    ).toBe(true);
  });

  it('end after their event', () => {
    for (const notice of seed.of('notice')) {
      const [start, end] = [text(notice, 'eventStart'), text(notice, 'eventEnd')];
      if (notice['kind'] === 'invitation') expect(start).not.toBe('');
      if (end !== '') expect(end > start).toBe(true);
      expect(text(notice, 'expiresAt') >= end).toBe(true);
    }
  });
});

describe('the documents of the demo content', () => {
  const documents = seed.of('document');
  const keyOf = (fields: Fields): string => published('document')[documents.indexOf(fields)]?.key ?? '';

  it('have numbers in the form of their system, once for each issuing body', () => {
    for (const fields of documents.filter((entry) => 'number' in entry))
      expect([
        text(fields, 'number'),
        isDocumentNumber(fields['system'] as DocumentSystem, text(fields, 'number')),
      ]).toEqual([text(fields, 'number'), true]);
    const numbers = documents
      .filter((entry) => 'number' in entry)
      .map((entry) => `${text(entry, 'issuingBody')} ${text(entry, 'number')}`);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('carry the year of issue where the number has one', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2028-02-29'])
      for (const fields of resolveDemo(day).of('document')) {
        const year = /\/(\d{4})\//.exec(text(fields, 'number'))?.[1];
        if (year !== undefined) expect(year).toBe(text(fields, 'issuedAt').slice(0, 4));
      }
  });

  it('are of every status', () => {
    const replaced = new Set(documents.flatMap((fields) => (fields['replaces'] ?? []) as string[]));
    const statusOf = (fields: Fields): string => {
      if (replaced.has(keyOf(fields))) return 'replaced';
      if (text(fields, 'effectiveFrom') > seedDate) return 'not yet in force';
      const to = text(fields, 'effectiveTo');
      return to !== '' && to <= seedDate ? 'no longer in force' : 'in force';
    };
    const statuses = Map.groupBy(documents, statusOf);
    expect([...statuses.keys()].toSorted()).toEqual([
      'in force',
      'no longer in force',
      'not yet in force',
      'replaced',
    ]);
    expect(documents.some((fields) => 'amends' in fields)).toBe(true);
  });

  it('are in force after they were issued, and not issued in the future', () => {
    for (const fields of documents) {
      const [issued, from, to] = ['issuedAt', 'effectiveFrom', 'effectiveTo'].map((name) =>
        text(fields, name),
      );
      expect(String(issued) <= seedDate).toBe(true);
      if (from !== '') expect(String(from) >= String(issued)).toBe(true);
      if (from !== '' && to !== '') expect(String(to) > String(from)).toBe(true);
    }
  });
});

describe('the banners of the demo content', () => {
  it('are past, running and to come', () => {
    const now = `${seedDate}T05:00:00.000Z`;
    const states = seed.of('banner').map((fields) => {
      if (text(fields, 'to') <= now) return 'past';
      return text(fields, 'from') > now ? 'to come' : 'running';
    });
    expect(states.toSorted()).toEqual(['past', 'past', 'running', 'running', 'running', 'to come']);
  });
});
