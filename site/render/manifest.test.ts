import { describe, expect, it } from 'vitest';

import { buildManifest, toPartName } from './manifest.ts';

const state = { position: 7, asOf: null };
const hashes = [
  ['tin-tuc/2026/11/b/index.html', 'b1'],
  ['tin-tuc/2026/11/a/index.html', 'a1'],
  ['index.html', 'i1'],
  ['hashed/x.css', 'x1'],
  ['tin-tuc/index.html', 't1'],
] as const;

const textOf = (files: { path: string; body: Uint8Array }[]): [string, string][] =>
  files.map(({ path, body }) => [path, Buffer.from(body).toString()]);

describe('the manifest', () => {
  it.each([
    ['index.html', 'root'],
    ['404.html', 'root'],
    ['hashed/x.css', 'hashed/c5'],
    ['tin-tuc/index.html', 'tin-tuc'],
    ['tin-tuc/2026/index.html', 'tin-tuc/2026'],
    ['tin-tuc/2026/11/index.html', 'tin-tuc/2026/11'],
    ['tin-tuc/2026/11/a/index.html', 'tin-tuc/2026/11'],
    ['tin-tuc/2026/11/trang/2/index.html', 'tin-tuc/2026/11'],
    ['chuyen-muc/a/2026/11/index.html', 'chuyen-muc/a/2026'],
    ['van-ban/index.html', 'van-ban'],
    ['van-ban/2026/a/index.html', 'van-ban/2026'],
    ['van-ban/loai/a/trang/2/index.html', 'van-ban/loai'],
    ['thong-bao/2026/a/index.html', 'thong-bao/2026'],
    ['video/a/index.html', 'video'],
    ['lich-cong-tac/2026-W47/index.html', 'lich-cong-tac'],
    ['old/a/b/c/d.aspx/index.html', 'old/a/b'],
  ])('lists %s in the part %s', (path, part) => {
    expect(toPartName(path)).toBe(part);
  });

  it('lists every file once, sorted, in parts of bounded size', () => {
    const { files } = buildManifest(state, hashes);
    expect(textOf(files).slice(0, -1).sort()).toEqual([
      ['manifest/hashed/c5.json', '{"hashed/x.css":"x1"}\n'],
      ['manifest/root.json', '{"index.html":"i1"}\n'],
      ['manifest/tin-tuc.json', '{"tin-tuc/index.html":"t1"}\n'],
      [
        'manifest/tin-tuc/2026/11.json',
        '{"tin-tuc/2026/11/a/index.html":"a1","tin-tuc/2026/11/b/index.html":"b1"}\n',
      ],
    ]);
    expect(files.at(-1)?.path).toBe('manifest.json');
  });

  it('does not depend on the order of the files', () => {
    const sorted = (files: { path: string; body: Uint8Array }[]) => textOf(files).sort();
    const forward = buildManifest(state, hashes);
    const backward = buildManifest(state, [...hashes].reverse());
    expect(sorted(backward.files)).toEqual(sorted(forward.files));
    expect(backward.manifest).toEqual(forward.manifest);
  });

  it('names a release by its content alone', () => {
    const { release } = buildManifest(state, hashes).manifest;
    expect(release).toMatch(/^[0-9a-f]{16}$/);
    expect(buildManifest({ position: 8, asOf: '2026-11-02T00:00:00.000Z' }, hashes).manifest.release).toBe(
      release,
    );
    expect(buildManifest(state, [...hashes, ['new.html', 'n1']]).manifest.release).not.toBe(release);
  });
});
