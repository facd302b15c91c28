import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { toMadeName, type ClientFile } from '@portal/site/render';

/**
 * @param clientFiles that come with the pages
 * @param mediaDir where files of media are made
 * @returns a function that says where a file of `hashed/` can be taken from
 */
export function createAssetFinder(
  clientFiles: readonly ClientFile[],
  mediaDir: string,
): (name: string) => string | undefined {
  const clientAssets = new Map(clientFiles.map(({ path, absolute }) => [path, absolute]));
  return (name) => {
    const medium = join(mediaDir, toMadeName(name));
    return clientAssets.get(`hashed/${name}`) ?? (existsSync(medium) ? medium : undefined);
  };
}
