import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDemoMedia } from './demo-media.ts';

const seedDir = join(__dirname, '../../seed');
const media = readDemoMedia(seedDir);
const ofKind = (start: string) => media.filter(({ mimetype }) => mimetype.startsWith(start));
const kilobytes = (path: string): number => statSync(path).size / 1024;

describe('the files of the demo content', () => {
  it('are six megabytes at most, texts and sources included', () => {
    const files = readdirSync(seedDir, { recursive: true, withFileTypes: true }).filter((item) =>
      item.isFile(),
    );
    const sizes = files.map(({ parentPath, name }) => kilobytes(join(parentPath, name)));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6 * 1024);
  });

  it('have names of their own, since the media library knows them by name', () => {
    expect(new Set(media.map(({ file }) => file)).size).toBe(media.length);
  });

  it('are at least 30 pictures of at most 90 KB, each described in 5 to 160 characters', () => {
    expect(ofKind('image/').length).toBeGreaterThanOrEqual(30);
    for (const { path, alternativeText } of ofKind('image/')) {
      expect(kilobytes(path)).toBeLessThan(90);
      expect(alternativeText).toMatch(/^.{5,160}$/u);
    }
  });

  it('are PDFs of at most 40 KB, tagged, in Vietnamese, with a title', () => {
    expect(ofKind('application/pdf').length).toBeGreaterThanOrEqual(25);
    for (const { path } of ofKind('application/pdf')) {
      const text = readFileSync(path, 'latin1');
      expect(kilobytes(path)).toBeLessThan(40);
      expect(text).toMatch(/^%PDF-1\.7/);
      const signs = ['/Lang (vi-VN)', '/MarkInfo', '/StructTreeRoot', '/Title ', '/DisplayDocTitle true'];
      expect(signs.filter((sign) => !text.includes(sign))).toEqual([]);
    }
  });

  it('are one film of at most 300 KB with captions that end when it ends', () => {
    const [film] = ofKind('video/');
    const [captions] = ofKind('text/vtt');
    expect(ofKind('video/').length).toBe(1);
    expect(kilobytes(film?.path ?? '')).toBeLessThan(300);
    const text = readFileSync(captions?.path ?? '', 'utf8');
    expect(text).toMatch(/^WEBVTT\n/);
    expect(text.match(/--> (\S+)/g)?.at(-1)).toBe('--> 00:00:05.000');
  });
});
