export { buildCorpus } from './corpus.ts';
export { createWeigher } from './measure-first-search.ts';
export { buildIn, openMemory, searchIn, toSource } from './memory-index.ts';
export { readQueries } from './read-queries.ts';
export { readSeedCategories } from './seed-entries.ts';
