export * from './allowed-html.ts';
export * from './document-number.ts';
export * from './fold.ts';
export * from './generated/graphql.ts';
export * from './paths.ts';
export * from './public-types.ts';
export type * from './records.ts';
export * from './slug.ts';
export * from './vietnam-time.ts';
