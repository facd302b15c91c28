import { describe, expect, it } from 'vitest';
import type { Attribute, GetModel } from '../models.ts';
import { toFields, type DemoTarget } from './demo-fields.ts';

const html: Attribute = { type: 'text', customField: 'global::rich-text' };
const models: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  a: {
    title: { type: 'string' },
    body: html,
    day: { type: 'date' },
    at: { type: 'datetime' },
    start: { type: 'time' },
    topics: { type: 'relation', relation: 'manyToMany', target: 'topic' },
    figures: { type: 'component', component: 'figure', repeatable: true },
    paths: { type: 'json' },
  },
  figure: { image: { type: 'media' }, alt: { type: 'string' } },
};
const getModel: GetModel = (uid) => ({ attributes: models[uid] ?? {} });
const target: DemoTarget = {
  getModel,
  seedDate: '2026-03-04',
  mediumOf: (file) => ({ id: file.length, documentId: `file:${file}` }),
  documentOf: (uid, key) => `${uid}:${key}`,
};
const convert = (fields: object) => toFields(target, 'a', { key: 'k', ...fields });

describe('the fields of a seed entry', () => {
  it('become what the Document Service takes', () => {
    expect(
      convert({
        state: 'draft',
        paper: ['<p>x</p>'],
        title: 'Năm {year +0}',
        day: '-4',
        at: '+0 08:00',
        start: '07:30',
        topics: ['x', 'y'],
        figures: [{ image: 'a.jpg', alt: 'Ảnh' }],
        paths: ['/{year +0}/'],
      }),
    ).toEqual({
      title: 'Năm 2026',
      day: '2026-02-28',
      at: '2026-03-04T01:00:00.000Z',
      start: '07:30:00.000',
      topics: ['topic:x', 'topic:y'],
      figures: [{ image: 5, alt: 'Ảnh' }],
      paths: ['/{year +0}/'],
    });
  });

  it('show pictures in bodies by the documentId of the file', () => {
    expect(convert({ body: ['<p>{day +0}</p>', '<img data-media="{media a.jpg}">'] })).toEqual({
      body: '<p>04/03/2026</p>\n<img data-media="file:a.jpg">',
    });
  });

  it('are refused when the type does not have them', () => {
    expect(() => convert({ titel: 'x' })).toThrow('a has no field titel');
  });
});
