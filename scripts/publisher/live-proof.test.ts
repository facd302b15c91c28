import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readLiveProof } from './live-proof.ts';
import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';

let dir: string;
let dirs: ReleaseDirs;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'proof-'));
  dirs = openReleaseDirs(dir);
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function putLive(files: Record<string, string>): void {
  const root = join(dirs.releases, 'r1');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync('releases/r1', dirs.current);
}

const manifest = JSON.stringify({ release: 'r1', position: 7 });

describe('The proof that a page is live', () => {
  it('comes from the manifest that lists its file', () => {
    putLive({
      'manifest.json': manifest,
      'manifest/tin-tuc/2026/11.json': '{"tin-tuc/2026/11/a/index.html":"ab"}',
    });
    const proof = { release: 'r1', position: 7 };
    expect(readLiveProof(dirs, '/tin-tuc/2026/11/a/')).toEqual({ ...proof, isListed: true });
    expect(readLiveProof(dirs, '/tin-tuc/2026/11/b/')).toEqual({ ...proof, isListed: false });
    expect(readLiveProof(dirs, '/tin-tuc/2026/12/a/')).toEqual({ ...proof, isListed: false });
    expect(readLiveProof(dirs, null)).toEqual({ ...proof, isListed: true });
  });

  it('is missing where nothing is live, and where the manifest is damaged', () => {
    expect(readLiveProof(dirs, null)).toBeNull();
    putLive({ 'manifest.json': '{' });
    expect(readLiveProof(dirs, null)).toBeNull();
  });
});
