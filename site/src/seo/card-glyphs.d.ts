declare module 'virtual:card-glyphs' {
  import type { Face } from './glyph.ts';

  export const bold: Face;
  export const regular: Face;
}
