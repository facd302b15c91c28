export { toMadeName } from '../src/media/copy-name.ts';
export * from './contract.ts';
export { createDriver, findAssets, RenderError, toFilePath, type Driver } from './driver.ts';
export { listClientFiles, loadBundle, type Bundle, type ClientFile } from './load-bundle.ts';
export {
  buildManifest,
  isDeepPart,
  toManifest,
  toPartFile,
  toPartName,
  toSha256,
  type Manifest,
} from './manifest.ts';
export { writeSite } from './write-site.ts';
