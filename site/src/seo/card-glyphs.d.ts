declare module 'virtual:card-glyphs' {
  export const bold: import('./glyph.ts').Face;
  export const regular: import('./glyph.ts').Face;
}
