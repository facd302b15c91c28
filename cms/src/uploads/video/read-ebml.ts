/** The head of one element of a Matroska file. */
export interface EbmlElement {
  readonly id: number;
  /** length of id and size together */
  readonly headLength: number;
  /** undefined for a live recording, whose end was not known when it began */
  readonly size: number | undefined;
}

export const ebmlHeader = 0x1a45dfa3;
const docType = 0x4282;

/** @returns the element whose head these bytes begin with, or undefined when they begin with none */
export function readElement(bytes: Buffer): EbmlElement | undefined {
  const idLength = Math.clz32(bytes[0] ?? 0) - 23;
  const sizeLength = Math.clz32(bytes[idLength] ?? 0) - 23;
  const headLength = idLength + sizeLength;
  if (idLength > 4 || sizeLength > 8 || headLength > bytes.length) return undefined;
  let size = (bytes[idLength] ?? 0) & (2 ** (8 - sizeLength) - 1);
  let isOpen = size === 2 ** (8 - sizeLength) - 1;
  for (const byte of bytes.subarray(idLength + 1, headLength)) {
    size = size * 256 + byte;
    isOpen &&= byte === 0xff;
  }
  return { id: bytes.readUIntBE(0, idLength), headLength, size: isOpen ? undefined : size };
}

/** @returns what a file calls itself in its header: `webm`, `matroska` … or '' */
export function readDocType(head: Buffer): string {
  const header = readElement(head);
  if (header?.id !== ebmlHeader || header.size === undefined) return '';
  const end = header.headLength + header.size;
  for (let position = header.headLength; position < end;) {
    const element = readElement(head.subarray(position));
    if (element?.size === undefined) return '';
    const start = position + element.headLength;
    position = start + element.size;
    if (element.id === docType) return head.toString('latin1', start, position).replace(/\0+$/, '');
  }
  return '';
}
