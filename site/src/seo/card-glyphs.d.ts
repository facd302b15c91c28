declare module 'virtual:card-glyphs' {
  interface Face {
    unitsPerEm: number;
    glyphs: Readonly<Record<string, { advance: number; outline: string }>>;
  }

  export const bold: Face;
  export const regular: Face;
}
