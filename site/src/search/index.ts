export { buildIndex } from './build-index.ts';
export { emptyRoot, indexFolder, type RootFile, rootPath, searchTypes } from './format.ts';
export { toEntryKey } from './to-entry-key.ts';
export { listIndexFiles, toRootText, writeIndex } from './write-index.ts';
