import { expect, it } from 'vitest';

import { toDocumentStatus, type DocumentStatus, type DocumentTerm } from './document-status.ts';

const noon = '2026-11-16T05:00:00.000Z';
const lastMoment = '2026-11-15T16:59:59.999Z';
const firstMoment = '2026-11-15T17:00:00.000Z';
const open: DocumentTerm = { effectiveFrom: null, effectiveTo: null, replacedFrom: [] };

it.each<[string, Partial<DocumentTerm>, string, DocumentStatus]>([
  ['without dates', {}, noon, 'inForce'],
  ['that took effect long ago', { effectiveFrom: '2020-01-01' }, noon, 'inForce'],
  ['that takes effect tomorrow', { effectiveFrom: '2026-11-17' }, noon, 'notYet'],
  ['a moment before its day in Vietnam', { effectiveFrom: '2026-11-16' }, lastMoment, 'notYet'],
  ['at the first moment of its day in Vietnam', { effectiveFrom: '2026-11-16' }, firstMoment, 'inForce'],
  ['that ends tomorrow', { effectiveTo: '2026-11-17' }, noon, 'inForce'],
  ['a moment before its last day is over', { effectiveTo: '2026-11-16' }, lastMoment, 'inForce'],
  ['on the day it ends', { effectiveTo: '2026-11-16' }, firstMoment, 'expired'],
  ['whose term is over', { effectiveFrom: '2020-01-01', effectiveTo: '2025-01-01' }, noon, 'expired'],
  ['replaced by one without a date', { replacedFrom: [null] }, noon, 'replaced'],
  ['replaced by one in effect', { replacedFrom: ['2026-11-16'] }, firstMoment, 'replaced'],
  ['to be replaced later', { replacedFrom: ['2026-11-16'] }, lastMoment, 'inForce'],
  ['replaced by one of two', { replacedFrom: ['2030-01-01', '2026-01-01'] }, noon, 'replaced'],
  ['replaced and over', { effectiveTo: '2025-01-01', replacedFrom: ['2024-01-01'] }, noon, 'replaced'],
  [
    'over and to be replaced later',
    { effectiveTo: '2025-01-01', replacedFrom: ['2030-01-01'] },
    noon,
    'expired',
  ],
  [
    'replaced before it took effect',
    { effectiveFrom: '2030-01-01', replacedFrom: ['2026-01-01'] },
    noon,
    'replaced',
  ],
])('a document %s has its status', (_name, term, asOf, status) => {
  expect(toDocumentStatus({ ...open, ...term }, (instant) => instant <= asOf)).toBe(status);
});
