/** What the gate records of a file beside its name, type and size; the media library neither shows nor changes it. */
export const fileAttributes = {
  /** of the stored bytes, hex */
  sha256: { type: 'string', configurable: false, searchable: false },
  /** of a PDF */
  pages: { type: 'integer', configurable: false },
} as const;
