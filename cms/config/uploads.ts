import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { UploadSettings } from '../src/uploads/settings.ts';
import { readDataDir } from './read/settings.ts';

const megabyte = 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams): UploadSettings => {
  const incomingDir = join(readDataDir(env), 'cms', 'incoming');
  // What a killed process left half received is of no use.
  if (env('PORTAL_DATA_DIR', '') !== '') {
    rmSync(incomingDir, { recursive: true, force: true });
    mkdirSync(incomingDir, { recursive: true });
  }
  return {
    incomingDir,
    maxBytes: {
      picture: 20 * megabyte,
      document: 50 * megabyte,
      video: 500 * megabyte,
      captions: 2 * megabyte,
    },
    // Below what the press decodes (120 million); turning a picture upright needs about nine bytes a pixel.
    maxPixels: 64_000_000,
    maxMovingPixels: 250_000_000,
    maxUnpackedBytes: 400 * megabyte,
    maxPackedFiles: 5000,
  };
};
