import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { startPortal } from './portal.ts';
import { readSettings } from './settings.ts';

it.each(['PORTAL_ADMIN_EMAIL', 'PORTAL_ADMIN_PASSWORD'])(
  'an administrator of whom only %s is told is refused before anything is made',
  async (name) => {
    const dir = mkdtempSync(join(tmpdir(), 'portal-start-'));
    const settings = readSettings({ PORTAL_DATA_DIR: dir });
    await expect(startPortal(settings, { [name]: 'x' }, () => undefined)).rejects.toThrow(
      `${name} is set alone`,
    );
    expect(readdirSync(dir)).toEqual([]);
    rmSync(dir, { recursive: true });
  },
);
