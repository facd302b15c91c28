const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/**
 * @param html from `sanitizeHtml`
 * @returns its words on one line, for descriptions; a character reference that it does not know stands as it is
 */
export const toPlainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]{1,6});/gi, (reference, code: string) =>
      toCharacter(reference, Number.parseInt(code, 16)),
    )
    .replace(/&([a-z]+);/g, (reference, name: string) => entities[name] ?? reference)
    .replace(/\s+/g, ' ')
    .trim();

const toCharacter = (reference: string, code: number): string =>
  code <= 0x10_ff_ff ? String.fromCodePoint(code) : reference;
